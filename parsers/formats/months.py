"""Names of the months, from CLDR 46: each language's twelve, its forms parted by slashes.

Case-folded, without full stops: the wide and the abbreviated forms, as used in a date and alone.
Month names of several words ("tháng 4") are written with their number and need no table.
"""

from __future__ import annotations

from functools import lru_cache

_MONTHS = """
en: january/jan february/feb march/mar april/apr may june/jun july/jul august/aug
  september/sep/sept october/oct november/nov december/dec
nl: januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug september/sep
  oktober/okt november/nov december/dec
de: januar/jan februar/feb märz/mär april/apr mai juni/jun juli/jul august/aug september/sept/sep
  oktober/okt november/nov dezember/dez
fr: janvier/janv février/févr mars avril/avr mai juin juillet/juil août septembre/sept octobre/oct
  novembre/nov décembre/déc
es: enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago
  septiembre/sept octubre/oct noviembre/nov diciembre/dic
it: gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago
  settembre/set ottobre/ott novembre/nov dicembre/dic
pt: janeiro/jan fevereiro/fev março/mar abril/abr maio/mai junho/jun julho/jul agosto/ago
  setembro/set outubro/out novembro/nov dezembro/dez
ca: gener/gen febrer/febr març abril/abr maig juny juliol/jul agost/ag setembre/set octubre/oct
  novembre/nov desembre/des
ro: ianuarie/ian februarie/feb martie/mar aprilie/apr mai iunie/iun iulie/iul august/aug
  septembrie/sept octombrie/oct noiembrie/nov decembrie/dec
pl: stycznia/styczeń/sty lutego/luty/lut marca/marzec/mar kwietnia/kwiecień/kwi maja/maj
  czerwca/czerwiec/cze lipca/lipiec/lip sierpnia/sierpień/sie września/wrzesień/wrz
  października/październik/paź listopada/listopad/lis grudnia/grudzień/gru
cs: ledna/leden/led února/únor/úno března/březen/bře dubna/duben/dub května/květen/kvě
  června/červen/čvn července/červenec/čvc srpna/srpen/srp září/zář října/říjen/říj
  listopadu/listopad/lis prosince/prosinec/pro
sk: januára/január/jan februára/február/feb marca/marec/mar apríla/apríl/apr mája/máj júna/jún
  júla/júl augusta/august/aug septembra/september/sep októbra/október/okt novembra/november/nov
  decembra/december/dec
hr: siječnja/siječanj/sij veljače/veljača/velj ožujka/ožujak/ožu travnja/travanj/tra
  svibnja/svibanj/svi lipnja/lipanj/lip srpnja/srpanj/srp kolovoza/kolovoz/kol rujna/rujan/ruj
  listopada/listopad/lis studenoga/studeni/stu prosinca/prosinac/pro
sl: januar/jan februar/feb marec/mar april/apr maj junij/jun julij/jul avgust/avg september/sep
  oktober/okt november/nov december/dec
hu: január/jan február/febr március/márc április/ápr május/máj június/jún július/júl augusztus/aug
  szeptember/szept október/okt november/nov december/dec
fi: tammikuuta/tammikuu/tammi helmikuuta/helmikuu/helmi maaliskuuta/maaliskuu/maalis
  huhtikuuta/huhtikuu/huhti toukokuuta/toukokuu/touko kesäkuuta/kesäkuu/kesä
  heinäkuuta/heinäkuu/heinä elokuuta/elokuu/elo syyskuuta/syyskuu/syys lokakuuta/lokakuu/loka
  marraskuuta/marraskuu/marras joulukuuta/joulukuu/joulu
sv: januari/jan februari/feb mars april/apr maj juni juli augusti/aug september/sep oktober/okt
  november/nov december/dec
da: januar/jan februar/feb marts/mar april/apr maj juni/jun juli/jul august/aug september/sep
  oktober/okt november/nov december/dec
nb: januar/jan februar/feb mars/mar april/apr mai juni/jun juli/jul august/aug september/sep
  oktober/okt november/nov desember/des
et: jaanuar/jaan veebruar/veebr märts aprill/apr mai juuni juuli august/aug september/sept
  oktoober/okt november/nov detsember/dets
lv: janvāris/janv februāris/febr marts aprīlis/apr maijs jūnijs/jūn jūlijs/jūl augusts/aug
  septembris/sept oktobris/okt novembris/nov decembris/dec
lt: sausio/sausis/saus vasario/vasaris/vas kovo/kovas/kov balandžio/balandis/bal
  gegužės/gegužė/geg birželio/birželis/birž liepos/liepa/liep rugpjūčio/rugpjūtis/rugp
  rugsėjo/rugsėjis/rugs spalio/spalis/spal lapkričio/lapkritis/lapkr gruodžio/gruodis/gruod
el: ιανουαρίου/ιανουάριοσ/ιαν φεβρουαρίου/φεβρουάριοσ/φεβ μαρτίου/μάρτιοσ/μαρ/μάρ
  απριλίου/απρίλιοσ/απρ μαΐου/μάιοσ/μαΐ/μάι ιουνίου/ιούνιοσ/ιουν/ιούν
  ιουλίου/ιούλιοσ/ιουλ/ιούλ αυγούστου/αύγουστοσ/αυγ/αύγ σεπτεμβρίου/σεπτέμβριοσ/σεπ
  οκτωβρίου/οκτώβριοσ/οκτ νοεμβρίου/νοέμβριοσ/νοε/νοέ δεκεμβρίου/δεκέμβριοσ/δεκ
tr: ocak/oca şubat/şub mart/mar nisan/nis mayıs/may haziran/haz temmuz/tem ağustos/ağu eylül/eyl
  ekim/eki kasım/kas aralık/ara
ru: января/январь/янв февраля/февраль/февр марта/март/мар апреля/апрель/апр мая/май июня/июнь/июн
  июля/июль/июл августа/август/авг сентября/сентябрь/сент октября/октябрь/окт ноября/ноябрь/нояб
  декабря/декабрь/дек
uk: січня/січень/січ лютого/лютий/лют березня/березень/бер квітня/квітень/квіт травня/травень/трав
  червня/червень/черв липня/липень/лип серпня/серпень/серп вересня/вересень/вер
  жовтня/жовтень/жовт листопада/листопад/лист грудня/грудень/груд
bg: януари/яну февруари/фев март април/апр май юни юли август/авг септември/сеп октомври/окт
  ноември/ное декември/дек
sr: јануар/јан фебруар/феб март/мар април/апр мај јун јул август/авг септембар/сеп октобар/окт
  новембар/нов децембар/дец
ar: يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
fa: ژانویهٔ/ژانویه فوریهٔ/فوریه مارس آوریل مهٔ/مه ژوئن ژوئیهٔ/ژوئیه اوت سپتامبر اکتبر نوامبر
  دسامبر
he: ינואר/ינו פברואר/פבר מרץ אפריל/אפר מאי יוני יולי אוגוסט/אוג ספטמבר/ספט אוקטובר/אוק נובמבר/נוב
  דצמבר/דצמ
hi: जनवरी/जन फ़रवरी/फ़र मार्च अप्रैल मई जून जुलाई/जुल अगस्त/अग सितंबर/सित अक्टूबर/अक्टू नवंबर/नव
  दिसंबर/दिस
bn: জানুয়ারী/জানু ফেব্রুয়ারী/ফেব মার্চ এপ্রিল/এপ্রি মে জুন জুলাই/জুল আগস্ট/আগ সেপ্টেম্বর/সেপ
  অক্টোবর/অক্টো নভেম্বর/নভে ডিসেম্বর/ডিসে
ta: ஜனவரி/ஜன பிப்ரவரி/பிப் மார்ச்/மார் ஏப்ரல்/ஏப் மே ஜூன் ஜூலை ஆகஸ்ட்/ஆக செப்டம்பர்/செப்
  அக்டோபர்/அக் நவம்பர்/நவ டிசம்பர்/டிச
te: జనవరి/జన ఫిబ్రవరి/ఫిబ్ర మార్చి ఏప్రిల్/ఏప్రి మే జూన్ జులై ఆగస్టు/ఆగ సెప్టెంబర్/సెప్టెం
  అక్టోబర్/అక్టో నవంబర్/నవం డిసెంబర్/డిసెం
ur: جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
id: januari/jan februari/feb maret/mar april/apr mei juni/jun juli/jul agustus/agu september/sep
  oktober/okt november/nov desember/des
ms: januari/jan februari/feb mac april/apr mei jun julai/jul ogos/ogo september/sep oktober/okt
  november/nov disember/dis
th: มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน
  ธันวาคม
sw: januari/jan februari/feb machi/mac aprili/apr mei juni/jun julai/jul agosti/ago septemba/sep
  oktoba/okt novemba/nov desemba/des
"""


@lru_cache(maxsize=1)
def month_names() -> dict[str, dict[str, int]]:
    """Return, for each name, the languages that use it and the month (1-12) it is in them."""
    names: dict[str, dict[str, int]] = {}
    language, month = "", 0
    for word in _MONTHS.split():
        if word.endswith(":"):
            language, month = word[:-1], 0
            continue
        month += 1
        for name in word.split("/"):
            names.setdefault(name, {})[language] = month
    return names


def month_number(name: str, language: str | None = None) -> int | None:
    """Return the month that a word names, or None.

    Where languages disagree (Croatian "listopad" is October, Polish "listopad" November) the
    `language` decides; without one there is no answer.
    """
    found = month_names().get(name.casefold().rstrip("."))
    if found is None:
        return None
    if language is not None:
        own = found.get(language.split("-")[0].lower())
        if own is not None:
            return own
    months = set(found.values())
    return months.pop() if len(months) == 1 else None
