"""Whom a sanction of the Code on Administrative Offences is for, in three languages.

Each row: the code; Russian phrases as read, and the accusative as written after «на»; Kazakh phrases, and the
dative as written; English phrases, the first of which is written.
"""

from __future__ import annotations

from dataclasses import dataclass

from lawdiff.language.sanctions.phrases import Phrases
from lawdiff.model import Language


@dataclass(frozen=True, slots=True)
class Person:
    """A class of persons that sanctions name.

    Attributes:
        code: how lawdiff calls it.
        read: phrases by language, bars between them.
        written: the form by language that a written sanction uses.
    """

    code: str
    read: dict[Language, str]
    written: dict[Language, str]


def _person(code: str, rus: str, rus_written: str, kaz: str, kaz_written: str, eng: str) -> Person:
    return Person(
        code,
        {Language.RUS: rus, Language.KAZ: kaz, Language.ENG: eng},
        {
            Language.RUS: rus_written,
            Language.KAZ: kaz_written,
            Language.ENG: eng.split("|", maxsplit=1)[0].strip(),
        },
    )


PERSONS: tuple[Person, ...] = (
    _person(
        "natural-person",
        "физическ~ лиц~ | физическ~",
        "физических лиц",
        "жеке тұлға~",
        "жеке тұлғаларға",
        "natural persons | natural person | individuals",
    ),
    _person(
        "official",
        "должностн~ лиц~ | должностн~",
        "должностных лиц",
        "лауазымды адам~ | лауазымды тұлға~",
        "лауазымды адамдарға",
        "officials | official",
    ),
    _person(
        "legal-entity",
        "юридическ~ лиц~",
        "юридических лиц",
        "заңды тұлға~",
        "заңды тұлғаларға",
        "legal entities | legal entity",
    ),
    _person(
        "large-legal-entity",
        "юридическ~ лиц~ , являющ~ субъект~ крупн~ предпринимательств~",
        "юридических лиц, являющихся субъектами крупного предпринимательства",
        "ірі кәсіпкерлік субъектілері болып табылатын заңды тұлға~",
        "ірі кәсіпкерлік субъектілері болып табылатын заңды тұлғаларға",
        "legal entities that are large businesses",
    ),
    _person(
        "small-business",
        "субъект~ мал~ предпринимательств~ | субъект~ мал~ | мал~ предпринимательств~",
        "субъектов малого предпринимательства",
        "шағын кәсіпкерлік субъект~",
        "шағын кәсіпкерлік субъектілеріне",
        "small businesses | small business entities",
    ),
    _person(
        "medium-business",
        "субъект~ средн~ предпринимательств~ | субъект~ средн~ | средн~ предпринимательств~",
        "субъектов среднего предпринимательства",
        "орта кәсіпкерлік субъект~",
        "орта кәсіпкерлік субъектілеріне",
        "medium businesses | medium business entities",
    ),
    _person(
        "large-business",
        "субъект~ крупн~ предпринимательств~ | субъект~ крупн~ | крупн~ предпринимательств~",
        "субъектов крупного предпринимательства",
        "ірі кәсіпкерлік субъект~",
        "ірі кәсіпкерлік субъектілеріне",
        "large businesses | large business entities",
    ),
    _person(
        "non-profit",
        "некоммерческ~ организаци~",
        "некоммерческие организации",
        "коммерциялық емес ұйым~",
        "коммерциялық емес ұйымдарға",
        "non-profit organisations | non-profit organisation",
    ),
    _person("notary", "нотариус~", "нотариусов", "нотариус~", "нотариустарға", "notaries | notary"),
    _person(
        "private-notary",
        "частн~ нотариус~",
        "частных нотариусов",
        "жекеше нотариус~",
        "жекеше нотариустарға",
        "private notaries | private notary",
    ),
    _person(
        "private-bailiff",
        "частн~ судебн~ исполнител~",
        "частных судебных исполнителей",
        "жеке сот орындаушы~",
        "жеке сот орындаушыларына",
        "private bailiffs | private bailiff",
    ),
    _person("advocate", "адвокат~", "адвокатов", "адвокат~", "адвокаттарға", "advocates | advocate"),
    _person(
        "legal-consultant",
        "юридическ~ консультант~",
        "юридических консультантов",
        "заң консультант~",
        "заң консультанттарына",
        "legal consultants | legal consultant",
    ),
    _person(
        "professional-mediator",
        "профессиональн~ медиатор~",
        "профессиональных медиаторов",
        "кәсіпқой медиатор~",
        "кәсіпқой медиаторларға",
        "professional mediators | professional mediator",
    ),
    _person(
        "individual-entrepreneur",
        "индивидуальн~ предпринимател~",
        "индивидуальных предпринимателей",
        "дара кәсіпкер~",
        "дара кәсіпкерлерге",
        "individual entrepreneurs | individual entrepreneur",
    ),
    _person(
        "bank-branch",
        "филиал~ банк~ – нерезидент~ республики казахстан | филиал~ банк~ - нерезидент~ республики казахстан"
        " | филиал~ банк~-нерезидент~ республики казахстан | филиал~ банка-нерезидент~ республики казахстан"
        " | филиал~ банков-нерезидент~ республики казахстан",
        "филиалы банков – нерезидентов Республики Казахстан",
        "қазақстан республикасы бейрезидент-банктер~ филиал~",
        "Қазақстан Республикасы бейрезидент-банктерінің филиалдарына",
        "branches of non-resident banks",
    ),
    _person(
        "insurer-branch",
        "филиал~ страхов~ ( перестраховочн~ ) организаци~ – нерезидент~ республики казахстан"
        " | филиал~ страхов~ ( перестраховочн~ ) организаци~-нерезидент~ республики казахстан"
        " | филиал~ страхов~ ( перестраховочн~ ) организаций-нерезидент~ республики казахстан"
        " | филиал~ страхов~ ( перестраховочн~ ) организации-нерезидент~ республики казахстан"
        " | филиал~ страхов~ организаци~ – нерезидент~ республики казахстан",
        "филиалы страховых (перестраховочных) организаций – нерезидентов Республики Казахстан",
        "қазақстан республикасы бейрезидент-сақтандыру ( қайта сақтандыру ) ұйымдар~ филиал~",
        "Қазақстан Республикасы бейрезидент-сақтандыру (қайта сақтандыру) ұйымдарының филиалдарына",
        "branches of non-resident insurers",
    ),
    _person(
        "insurance-broker-branch",
        "филиал~ страхов~ брокер~ – нерезидент~ республики казахстан"
        " | филиал~ страхов~ брокер~-нерезидент~ республики казахстан"
        " | филиал~ страхов~ брокеров-нерезидент~ республики казахстан",
        "филиалы страховых брокеров – нерезидентов Республики Казахстан",
        "қазақстан республикасы бейрезидент-сақтандыру брокерлер~ филиал~",
        "Қазақстан Республикасы бейрезидент-сақтандыру брокерлерінің филиалдарына",
        "branches of non-resident insurance brokers",
    ),
    _person(
        "parent",
        "родител~ или лиц~ , их заменяющ~ | родител~",
        "родителей или лиц, их заменяющих",
        "ата-аналар~ немесе олар~ алмастыратын адам~ | ата-ана~",
        "ата-аналарға немесе оларды алмастыратын адамдарға",
        "parents or persons in their place | parents",
    ),
    _person(
        "legal-representative",
        "законн~ представител~",
        "законных представителей",
        "заңды өкіл~",
        "заңды өкілдерге",
        "legal representatives | legal representative",
    ),
    _person(
        "head",
        "перв~ руководител~",
        "первых руководителей",
        "бірінші басшы~",
        "бірінші басшыларға",
        "first heads | first head",
    ),
    _person(
        "official-head",
        "должностн~ лиц~ – перв~ руководител~",
        "должностных лиц – первых руководителей",
        "бірінші басшы лауазымды адам~",
        "бірінші басшы лауазымды адамдарға",
        "officials who are first heads",
    ),
    _person("driver", "водител~", "водителей", "жүргізуші~", "жүргізушілерге", "drivers | driver"),
    _person(
        "vehicle-driver",
        "водител~ автотранспортн~ средств~",
        "водителей автотранспортных средств",
        "автокөлік құрал~ жүргізуші~",
        "автокөлік құралдарының жүргізушілеріне",
        "drivers of motor vehicles",
    ),
    _person(
        "citizen",
        "граждан~ республики казахстан",
        "граждан Республики Казахстан",
        "қазақстан республикасы~ азамат~",
        "Қазақстан Республикасының азаматтарына",
        "citizens of Kazakhstan",
    ),
    _person("foreigner", "иностранц~", "иностранцев", "шетелдік~", "шетелдіктерге", "foreigners | foreigner"),
    _person(
        "stateless-person",
        "лиц~ без гражданства",
        "лиц без гражданства",
        "азаматтығы жоқ адам~",
        "азаматтығы жоқ адамдарға",
        "stateless persons | stateless person",
    ),
    _person("auditor", "аудитор~", "аудиторов", "аудитор~", "аудиторларға", "auditors | auditor"),
    _person(
        "audit-organisation",
        "аудиторск~ организаци~",
        "аудиторские организации",
        "аудиторлық ұйым~",
        "аудиторлық ұйымдарға",
        "audit organisations | audit organisation",
    ),
    _person(
        "expert-organisation",
        "экспертн~ организаци~",
        "экспертные организации",
        "сараптама ұйым~",
        "сараптама ұйымдарына",
        "expert organisations | expert organisation",
    ),
    _person(
        "reservist",
        "военнообязанн~",
        "военнообязанных",
        "әскери міндетті~",
        "әскери міндеттілерге",
        "reservists | reservist",
    ),
    _person(
        "conscript",
        "призывник~",
        "призывников",
        "әскерге шақырылушы~",
        "әскерге шақырылушыларға",
        "conscripts | conscript",
    ),
)

PERSON_BY_CODE: dict[str, Person] = {person.code: person for person in PERSONS}


def person_phrases(language: Language) -> Phrases[str]:
    """All phrases of a language, to the codes.

    >>> person_phrases(Language.RUS).match("на должностных лиц".split(), 1)
    ('official', 2)
    """
    return Phrases(
        [(phrase.strip().lower(), person.code) for person in PERSONS for phrase in person.read[language].split("|")]
    )
