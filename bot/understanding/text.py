"""A message as tokens: Unicode, case, accents and spaces evened out once, so that nobody after this has to."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

import Stemmer

from bot.question import Language

LONGEST_MESSAGE = 1000
"""Characters that are read; a longer message is answered with the request to be brief."""

_TOKEN = re.compile(
    r"""
    >=|<=|[€%><≥≤]                                   # signs that mean something beside a number
    | (?<![\w'’`´])['’`´]\d\d\b                      # '19
    | \d+(?:[.,:/\-]\d+)*(?:[^\W\d_]+)?              # 2019, 1.234,56, 31-12-2019, 2020-1, 50k
    | [^\W\d_]+\d+\b                                 # q1, h2, t7
    | [^\W\d_]+(?:['’`´][^\W\d_]+)*                  # words; risico's is one
    """,
    re.VERBOSE,
)
_SPACES = re.compile(r"\s+")
_IDIOMS = re.compile(
    r"\b(?:in the first place|in (?:1|[eé][eé]n|one) (?:zin|sentence)"
    r"|(?:voor (?:mij|me|ons) )?op (?:1|[eé][eé]n) rij(?:tje)?"
    r"|in het kort|(?:en |and )?(?:zo ja|zo nee|if so)\b,?"
    r"|in a nutshell"
    r"|in grote lijnen|in vogelvlucht|atm|at the moment|at this moment|on record|zeg maar|als het goed is"
    r"|for the record|as it stands|as things stand|in the meantime|by the way|to be honest|zo snel mogelijk"
    r"|ik ben (?:zo )?benieuwd|i am curious|i'm curious|ik ben op zoek naar|i am looking for|i'm looking for"
    r"|ik moet (?:even |snel )?weten|i (?:need|have) to know|ik heb een vraag(?:je)?|i have a question"
    r"|as soon as possible|met vriendelijke groet(?:en)?|kind regards|ik hoor net|ik bedoel|i mean)\b",
    re.IGNORECASE,
)
"""Turns of phrase that ask for nothing, though their words by themselves would."""
_THEN = re.compile(
    r"\b(?P<more>more|less|fewer|later|earlier|sooner|higher|lower|longer|shorter|cheaper|bigger|larger|smaller|older"
    r"|newer|better|worse|rather|other|meer|minder|eerder|hoger|lager|groter|kleiner|duurder|goedkoper|langer|korter"
    r"|slechter|anders)\s+(?:then|als)\b",
    re.IGNORECASE,
)
"""What people write for "than" and "dan" behind a comparative."""
_YEARS_DASH = re.compile(r"(?<=\b\d{4})\s?[-‐–—]\s?(?=\d{4}\b)")
_GENITIVE = re.compile(r"'s?$")
_APOSTROPHES = str.maketrans("’`´", "'''")
_UTMOST = re.compile(r"^aller(?!eerst)(?=\w{3,}ste?$)")
"""What makes a superlative stronger, and no other: "allergrootste"."""
_STEMMERS = {Language.NL: Stemmer.Stemmer("dutch"), Language.EN: Stemmer.Stemmer("english")}

# Words that carry the grammar, not the meaning: they need not be accounted for. Negations are not among them.
_FUNCTION_WORDS = {
    Language.NL: """
        qua nr tov vd zn ligt liggen dient dienen werkt kwamen kwam komen komt doet binnen zoals meer alleen
        gemeente gehad moest moesten de het een en of maar want dus aan af als bij dan dat deze die dit door
        er ervoor ervan erin eruit erop eraan daar hier gaat ga gaan geef geven gegeven ge had hadden heb
        hebben hebt heeft haar hem hen hij hun in is ja je jij jou jouw jullie kan kun kunnen kunt kon laat
        laten zien maken me mee men met mij moet moeten mag mogen na naar nog nou nu om omdat onder ons onze
        ook op over per hoe wat welke welk wie waar wanneer waarom sinds staan staat stond te ten ter toch
        toe toen tot tussen u uit uw van vanaf via volgens voor vraag vragen was waren we wel werd worden
        wordt wij wil willen wilt zal ze zeg zeggen zelf zich zij zijn zit zitten zo zou zouden graag
        alsjeblieft alstublieft svp aub even eens eigenlijk allemaal al alle ben bent bekijk toon tonen
        vertel vertellen weet weten geeft hoi hallo hey dag goedemorgen goedemiddag goedenavond bedankt dank
        dankje dankjewel dankuwel top beste momenteel vandaag echt gewoon toevallig misschien ongeveer iets
        iemand dingen ding zaken zaak hiervan daarvan hiervoor daarvoor erbij erover eentje eerst hoor he hè
        zeker snel ie
    """,
    Language.EN: """
        belong belongs include includes bring brings more only municipality a an the and or but of to
        in on at by for from with about as is are was were be been being am do does did doing have has had
        having can could may might must shall should will would i me my mine we us our ours you your yours
        he him his she her hers it its they them their this that these those there here what which who whom whose
        where when why how please show give tell get let see know want need like much many any some all so
        than then just also still yet now currently today hi hello hey thanks thank morning afternoon ok
        okay right regarding concerning per each look go going really maybe something things thing stuff
    """,
}
# Everyday verbs and adverbs: they may be part of a phrase or a name, but left over they ask for nothing of their own.
# A word that changes what is asked ("niet", "behalve", "gestegen", "samen") is never among them.
_LIGHT_WORDS = {
    Language.NL: """
        ging gingen schrijft schrijven schreef schreven heen beginnen
        doe doen deed deden gedaan gaan kom geworden geweest zitten gezeten staan gestaan liggen gelegen lag lagen
        loop loopt lopen liep liepen houd houdt houden hield gehouden neem neemt nemen nam namen genomen pak pakt
        pakken pakte oppakken opgepakt pikt oppikt regel regelt regelen regelde geregeld maakt maakte maakten gemaakt
        gaf gaven brengt brengen bracht brachten gebracht draag draagt dragen droeg gedragen bied bieden biedt stel
        stelt stellen stelde gesteld zet zetten zette gezet lijkt lijken bedoel bedoelt bedoelen bedoelde bedoeld
        noemt noemen genoemd spreek spreekt gesproken schrijf lees leest lezen vind vindt vinden vond gevonden zoek
        zoekt zoeken gezocht checken check controleer bekijken bekeken kijk kijken gekeken nagaan opzoeken opgezocht
        uitzoeken denk denkt denken dacht snap snappen begrijp begrijpen werk werken werkte gewerkt bezig hoort horen
        hoor gelden betreft betreffen betreffende speelt spelen speelde gebeurt gebeuren gebeurd gebeurde betrokken
        samenhangt vermeld vermelden hangt hangen hoeft hoeven hoefde lukt lukken gelukt probeer mocht mochten konden
        precies eigenlijk exact ongeveer circa even eventjes snel graag bijvoorbeeld bijv overigens trouwens alvast
        tegenwoordig inmiddels ondertussen reeds intussen vooral met name natuurlijk helaas gelukkig namelijk immers
        hierover daarover waarover hierin daarin waarin waarop daarop hierop waarbij daarbij hierbij waarmee daarmee
        hiermee waarnaar daarnaar waarvan eens ooit meteen direct liefst nodig goed fijn handig oke ok collega
        collegas collega's groet groeten groetjes mvg dear vriendelijke heren dames volgens mij jullie onszelf mensen
        persoon personen mens kant manier wijze geval punt feit rijtje antwoord info informatie gegevens vraagje
        stukje kwestie onderwerp verband kader richting afdeling team organisatie hebt hebbend zijnde ws wrs dmv obv
        mbt ivm tav tbv nl oa dwz nav ipv mn evt tzt beetje best wel wat allen ieder iedere elke elk beide zulke
        dergelijke telt tellen aangeven aangeeft rond rondom omtrent lang beheert beheren beheerd bewaakt
        volgt volgen gevolgd achten antwoorden beantwoord
        beantwoorden bedenken begeleiden begeleidt behoort behoren beschikken beschikt bespreken besproken bestaan
        bestaat bestond bevat bevatten bevindt bevinden bezitten bijhouden bijgehouden duiden ervaren gebruikt
        gebruiken gebruik geldt gold gemoeid heet heten heette inzien ken kent kennen kies kiezen klopt kloppen klinkt
        merken merkt omvat omvatten ontstaat ontstaan ophalen opsommen opsom opsturen opvallen opvragen overleggen
        passen past plaatsvinden plaatsvindt presenteren richten samenhangen schetsen stuur sturen gestuurd
        terugvinden uitmaken uitmaakt verantwoorden verdienen vergeten verwerken verwijst verwijzen verzamelen voelt
        volg voorleggen voorgelegd vormen vormt voeren voert gevoerd weergeven wens wensen wenst wijst wijzen gezien
        vallen valt viel vielen aldus alsnog altijd bovendien daarnaast destijds doorgaans echter ergens erg geheel
        gewoonlijk hierna immer indertijd ineens kennelijk kortom letterlijk liever mede meestal nergens oftewel ofwel
        onderhand ondanks overal pas rond rondom slechts soms spoedig steeds straks tamelijk telkens thans
        tevens uiteindelijk uiteraard vaak vanwege veelal verder vermoedelijk vervolgens vlug wellicht weleens zelden
        zodra zojuist zomaar zonet zowel zeer geachte lieve desbetreffende genoemde bovenstaande onderstaande bepaalde
        ging gingen gegaan hetzelfde zelfde dezelfde idem gaande
        naam titel tabel situatie moment woord woorden zin reactie raar nieuwsgierig cijfers cijfer benieuwd hoop
        hopelijk meen mening zoiets zoveel hoelang sterk man ik wegens volledig zie ziet bekend duidelijk helder
        tegen waaraan waaruit terwijl zodat doordat hoewel aangezien eh uh hm tja joh zeg kort kortweg gauw vlot
        zat zaten juist mezelf jezelf uitpakte uitpakten uitgepakt afgegeven opgegeven rij
    """,
    Language.EN: """
        writes write wrote away ones one itself themselves including came come comes coming
        get gets make makes made making take takes took taken taking give gives gave given goes put puts keep keeps
        kept say says said tell told ask find found show shown look looking see saw seen seem seems seemed use uses
        using used work works worked working play plays happen happens happened happening hold holds held bring
        brought lead leads led leading run runs ran handle handles handled manage manages managed managing deal deals
        dealing dealt think thinks thought mean meant try tried call called named name names belong involved involve
        involving concern concerned related relate relates relating exist exists existing remind check checking
        checked quick quickly please could wondering wonder possible possibly perhaps exactly actually basically
        roughly about approximately far long ever already such very quite really just simply also too either both
        between within across under against around good well fine great dear colleague colleagues team people person
        everyone someone somebody anyone anybody something way case point thing bit lot kind sort info information
        data answer question hand help next to able allowed supposed let lets let's here there where own owns owned
        owning into onto upon together i'm i'd i'll we're we've it's that's what's who's where's there's im ive
        consist consists comprise contain contains depend depends fall falls fell feel follow follows form forms hear
        heard inform join know known lie lies like live lives list listed note noted offer pick provide provides reach
        read refer refers regard seek send sent serve sit sits sitting speak stay suppose talk talks touch understand
        understood want wants watch wish always anyway apparently besides certainly clearly else even
        finally generally hence hopefully however instead kindly meanwhile mostly namely normally often once otherwise
        overall probably rather respectively somehow sometimes somewhere specifically surely therefore though thus
        went same ditto gone
        back up out off down got gotten
    truly usually table situation moment word words reply curious figures figure numbers title entire whole
        anything step if
    """,
}
# Words that undo what follows them: "niet afgedaan", "not late".
NEGATIONS = frozenset({"niet", "geen", "nooit", "niets", "niks", "not", "no", "never", "nothing"})
"""Contractions ("isn't") are read as "not"."""
_BARE = """
    nieuw nieuwe oud oude groot grote klein kleine extern externe intern interne gezamenlijk
    gezamenlijke centraal centrale lokaal lokale slim slimme
    new old big large small external internal joint central local smart
"""
BARE = frozenset(_BARE.split())
"""Words that say how a thing is, and by themselves name none."""
_ABBREVIATIONS = {
    "hvl": "hoeveel",
    "hvel": "hoeveel",
    "hoev": "hoeveel",
    "hoevl": "hoeveel",
    "wnr": "wanneer",
    "vlg": "volgende",
    "proj": "projecten",
    "toez": "toezeggingen",
    "res": "reserve",
    "bdgt": "budget",
    "begr": "begroting",
    "portef": "portefeuillehouder",
    "cie": "commissie",
    "comm": "commissie",
    "pct": "procent",
    "mnd": "maand",
    "eur": "euro",
    "bmark": "benchmark",
    "perc": "percentage",
    "nml": "namelijk",
    "ff": "even",
    "hjr": "halfjaarrapportage",
    "openstaan": "openstaand",
    "pls": "please",
    "plz": "please",
    "thx": "thanks",
    "asap": "snel",
    "dept": "afdeling",
    "mgr": "manager",
    "wrm": "waarom",
    "wie's": "wie",
    "wat's": "wat",
    "vn": "van",
    "jr": "jaar",
    "vd": "van",
    "vh": "van",
    "niks": "niets",
    "kontrakt": "contract",
    "kontrakten": "contracten",
    "effe": "even",
    "effies": "even",
    "dr": "haar",
    "inw": "inwoners",
    "zo'n": "zo",
    "cannot": "not",
    **{
        f"{word}{end}": "not"
        for word in (
            *("are", "is", "has", "have", "had", "was", "were", "do", "does", "did"),
            *("would", "should", "could", "ca", "wo", "must"),
        )
        for end in ("n't", "nt")
    },
    **{f"{word}s": word for word in ("what", "who", "where", "when", "how", "that", "there", "here")},
    **{f"{word}{end}": word for word in ("you", "they") for end in ("re", "'re", "ve", "'ve")},
    **dict.fromkeys(("weve", "we've", "we're"), "we"),
}
"""What people type in haste, and the word they mean."""
FUNCTION_WORDS: dict[Language, frozenset[str]] = {
    language: frozenset(words.split()) for language, words in _FUNCTION_WORDS.items()
}
_ALL_FUNCTION_WORDS = frozenset().union(*FUNCTION_WORDS.values())
_ALL_LIGHT_WORDS = frozenset(word for words in _LIGHT_WORDS.values() for word in words.split()) - _ALL_FUNCTION_WORDS
EVERYDAY_WORDS = frozenset(word for word in _ALL_FUNCTION_WORDS | _ALL_LIGHT_WORDS if len(word) >= 5)
"""Those long enough to be misspelt recognisably."""
# Words of one language only tell which language it is; "in", "is" and "was" do not.
_TELLING = {
    **dict.fromkeys(FUNCTION_WORDS[Language.NL] - FUNCTION_WORDS[Language.EN], Language.NL),
    **dict.fromkeys(FUNCTION_WORDS[Language.EN] - FUNCTION_WORDS[Language.NL], Language.EN),
}


_OWN_STEMS = {
    **dict.fromkeys(("openbaar", "openbare"), "openbaar"),
    **dict.fromkeys(("gemiddeld", "gemiddelde", "gemiddelden"), "gemiddeld"),
    **dict.fromkeys(("reden", "redenen"), "reden"),
    **dict.fromkeys(("verder", "verdere"), "verder"),
    "scholing": "scholing",
    **dict.fromkeys(("bijgesteld", "bijgestelde"), "bijgesteld"),
    "niets": "niets",
    **{
        word: word
        for word in ("gedaan", "alle", "toegezegd", "deels", "promised", "requested", "committed", "budgeted")
    },
}
"""Words that the stemmer cuts down to another: what is "openbaar" is not "open", "reden" not "gereed", "verder" not
"ver", "niets" not "niet", "scholing" no "school", "bijgesteld" no "bijstelling"; what is "committed" is no
"commitment", what is "budgeted" no "budget"."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or sign. ``text`` is folded; ``original`` is what stood in the message.

    ``forms`` are the shapes it may be looked up by: itself and its stems in both languages. ``also`` are the Dutch
    words that an English one stands for in names.
    """

    text: str
    original: str
    forms: frozenset[str]
    also: tuple[str, ...] = ()
    is_content: bool = field(init=False, repr=False, compare=False)
    """It carries meaning. A letter by itself is an initial or a slip."""
    is_light: bool = field(init=False, repr=False, compare=False)
    """It is content that may be left over: an everyday verb or adverb."""
    must_count: bool = field(init=False, repr=False, compare=False)
    """A reading must account for it."""

    def __post_init__(self) -> None:
        """Tell once what is asked of every word many times."""
        is_letter = len(self.text) == 1 and self.text.isalpha()
        is_content = self.text not in _ALL_FUNCTION_WORDS and not is_letter
        is_light = self.text in _ALL_LIGHT_WORDS
        object.__setattr__(self, "is_content", is_content)
        object.__setattr__(self, "is_light", is_light)
        object.__setattr__(self, "must_count", is_content and not is_light)

    @property
    def is_number(self) -> bool:
        """It begins with a digit."""
        return self.text[0].isdigit()


def fold(text: str) -> str:
    """Return text with Unicode, case, accents and spaces evened out: what two spellings of a name have in common."""
    plain = text
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text)
        plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return _SPACES.sub(" ", plain).strip().casefold()


def without_idioms(text: str) -> str:
    """Return a message without the turns of phrase that ask for nothing, and with "than" where "then" was written."""
    return _THEN.sub(_than, _IDIOMS.sub(" ", text[:LONGEST_MESSAGE]))


def _than(found: re.Match[str]) -> str:
    is_dutch = found.group().casefold().endswith("als")
    return f"{found['more']} {'dan' if is_dutch else 'than'}"


def tokenize(text: str) -> tuple[Token, ...]:
    """Cut a message into tokens; at most LONGEST_MESSAGE characters of it are read."""
    folded = _YEARS_DASH.sub("-", fold(text[:LONGEST_MESSAGE]))
    return tuple(make_token(found.group()) for found in _TOKEN.finditer(folded))


@lru_cache(maxsize=50_000)
def make_token(word: str) -> Token:
    """Return the token of one folded word."""
    plain = word.translate(_APOSTROPHES) if word[0].isalpha() else word
    text = _ABBREVIATIONS.get(plain, "") or _GENITIVE.sub("", plain) or plain
    text = _UTMOST.sub("", _ABBREVIATIONS.get(text, text))
    return Token(text=text, original=word, forms=forms(text))


@lru_cache(maxsize=50_000)
def forms(word: str) -> frozenset[str]:
    """Return the shapes a folded word is looked up by: itself and its stem in each language."""
    if not word[0].isalpha():
        return frozenset((word,))
    return frozenset((word, *(stem(word, language) for language in Language)))


def stem(word: str, language: Language) -> str:
    """Return the Snowball stem of a folded word; the word itself where the stem would be a function word.

    The stemmer makes "voor" of "vorige" and "waar" of "waarde": a word with meaning is no function word in disguise.
    """
    if word in _OWN_STEMS:
        return _OWN_STEMS[word]
    stemmed = str(_STEMMERS[language].stemWord(word))
    return word if stemmed in _ALL_FUNCTION_WORDS and word not in _ALL_FUNCTION_WORDS else stemmed


def told_language(tokens: Iterable[Token], known: Mapping[str, Language] | None = None) -> Language | None:
    """Tell the language of a message by the words only one language has; None where they are even.

    ``known`` gives the language of further words (the vocabulary's).
    """
    votes = dict.fromkeys(Language, 0)
    for token in tokens:
        if token.text in _TELLING:
            votes[_TELLING[token.text]] += 1
        if known and token.text in known:
            votes[known[token.text]] += 1
    best = max(votes.values())
    winners = [language for language, count in votes.items() if count == best]
    return winners[0] if len(winners) == 1 else None
