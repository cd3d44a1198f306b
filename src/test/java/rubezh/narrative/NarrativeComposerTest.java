package rubezh.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.GeneratedSeizure;
import rubezh.fixtures.Repetitions;
import rubezh.fixtures.Seizures;
import rubezh.format.DomainFormat;
import rubezh.json.SeizureShape;
import rubezh.table.Operation2009;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Composed narratives in both languages. */
class NarrativeComposerTest {
    private static final ReferenceData REFERENCE = ReferenceReader.builtIn();
    private static final Pattern DOUBLE_BLANK =
            Pattern.compile("[\\s\\u00A0\\u202F]{2}|\\s[.,;:)]|[(\\u00AB\\u201C]\\s");
    private static final Pattern EMPTY_CLAUSE =
            Pattern.compile("\\(\\)|\\u00AB\\u00BB|\\u201C\\u201D|: ?[;.,)]|; ?[;.)]|, ?[;.,)]");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[^.]\\.$", Pattern.DOTALL);

    private static final Seizure FULL =
            Seizures.read(
                    """
                    {"event":{"start":"2026-11-24T13:41:00+06:00","direction":"IMP","precision":"HOU"},
                     "place":{"country":"KG","post":"KG-DOS","type":"BRD","lane":"2.","stage":"SEC"},
                     "route":{"departure":"TJ","departurePlace":"Худжанд"},
                     "conveyances":[
                      {"id":"01930000-0000-7000-8000-000000000012","pos":1,"mode":"3","type":"TRA",
                       "make":"Volvo FH,  белый","registration":"01KG123ABC","registrationCountry":"KG",
                       "trailer":"4455AB","state":{"cavity":"YES","detained":"YES"}},
                      {"id":"01930000-0000-7000-8000-000000000022","pos":2,"mode":"2"}],
                     "detection":{"means":["PHY"],"fieldTest":"POS"},
                     "items":[
                      {"id":"01930000-0000-7000-8000-000000000011","pos":1,"substance":"OPI-HER",
                       "amount":"2.075 KGM","form":"PWD","packages":2,"stage":"FIELD_TEST",
                       "taking":"SEI","weighing":{"gross":"2.100 KGM","packaging":"EC"}},
                      {"id":"01930000-0000-7000-8000-000000000021","pos":2,"substance":"ATS-MDM",
                       "amount":"21 U2","stage":"SUSPECTED","taking":"FOU",
                       "appearance":{"marks":"сердце"}}],
                     "concealment":{"place":"PAL","description":" под третьим\\n рядом коробок. ",
                       "cover":"сухофрукты"},
                     "parties":{"persons":[
                       {"id":"01930000-0000-7000-8000-000000000013","pos":1,"role":"DRV",
                        "surname":"Саидов","givenName":"Рустам","citizenship":"TJ","sex":"0","age":21,
                        "birth":"2005-03-02","identity":{"kind":"FPP","number":"402345675"},
                        "measures":{"action":"ARR"}},
                       {"id":"01930000-0000-7000-8000-000000000023","pos":2,"role":"UNI","age":35}],
                      "witnesses":[{"id":"01930000-0000-7000-8000-000000000014","pos":1},
                       {"id":"01930000-0000-7000-8000-000000000024","pos":2}]},
                     "proceedings":{"documents":[
                       {"id":"01930000-0000-7000-8000-000000000015","pos":1,"kind":"ATI","number":"12",
                        "date":"2026-11-24"},
                       {"id":"01930000-0000-7000-8000-000000000025","pos":2,"kind":"EXP"}],
                      "caseKind":"CRI","caseNumber":"77"},
                     "evidence":{"packages":[
                       {"id":"01930000-0000-7000-8000-000000000016","pos":1,"bag":"P-1",
                        "seals":["A1","A2"]},
                       {"id":"01930000-0000-7000-8000-000000000026","pos":2,"bag":"P-2",
                        "seals":["A3"]}],
                      "substances":[
                       {"id":"01930000-0000-7000-8000-000000000017","pos":1,"substance":"OPI-FEN",
                        "item":"01930000-0000-7000-8000-000000000011","share":"3.5 %"}]}}
                    """);

    private final NarrativeComposer ru = composer(Language.RU);
    private final NarrativeComposer en = composer(Language.EN);

    private static NarrativeComposer composer(Language language) {
        return new NarrativeComposer(DomainFormat.onScreen(Messages.in(language), REFERENCE));
    }

    @Test
    void aTypicalCaseIsComposedInRussian() {
        assertThat(plain(ru.circumstances(Seizures.complete(), NamePolicy.LEFT_OUT)))
                .isEqualTo(
                        "24 ноября 2026 г. в 13:41 (UTC+6) на посту «Достук» проведены контрольные"
                                + " действия; место: Кыргызстан, Ошская область, автомобильный пункт"
                                + " пропуска; направление: транзит; маршрут:"
                                + " Таджикистан – Кыргызстан – Казахстан – Россия. Основание выбора"
                                + " объекта контроля: профиль риска (СУР); средства обнаружения:"
                                + " служебная собака (кинолог), рентген багажа. Транспортное средство:"
                                + " легковой автомобиль; место сокрытия: топливный бак; способ сокрытия:"
                                + " специально изготовленный тайник. Обнаружено и изъято: героин"
                                + " (диацетилморфин), 2,075 кг (форма: порошок; 5 мест; упаковка:"
                                + " полиэтиленовый пакет; предположительно). Личность не установлена:"
                                + " водитель (гражданство:"
                                + " Таджикистан; возраст: 44 года; пол: мужской; принятая мера:"
                                + " административное задержание).");
        assertThat(plain(ru.summary(Seizures.complete())))
                .isEqualTo("Героин 2,075 кг, топливный бак, легковой автомобиль, Достук");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"mode\":\"PED\",\"type\":\"PED\"", "\"mode\":\"PED\""})
    void whoWentOnFootHasNoConveyance(String code) {
        Seizure seizure =
                Seizures.read(
                        "{\"conveyances\":[{\"id\":\"01930000-0000-7000-8000-000000000012\",\"pos\":1,"
                                + code
                                + "}]}");
        assertThat(ru.circumstances(seizure, NamePolicy.GIVEN)).contains("Следование пешком");
        assertThat(en.circumstances(seizure, NamePolicy.GIVEN))
                .contains("On foot, without a conveyance");
    }

    @Test
    void aTypicalCaseIsComposedInEnglish() {
        assertThat(plain(en.circumstances(Seizures.complete(), NamePolicy.LEFT_OUT)))
                .isEqualTo(
                        "On 24 November 2026 at 13:41 (UTC+6), a control was carried out at the"
                                + " Dostuk post; place: Kyrgyzstan, Osh Region, road crossing;"
                                + " direction: transit; route:"
                                + " Tajikistan – Kyrgyzstan – Kazakhstan – Russian Federation. Reason"
                                + " for selecting the object: risk profile; means of detection:"
                                + " detector dog, baggage X-ray. Conveyance: car; place of concealment:"
                                + " fuel tank; method of concealment: built-in cavity. Found and"
                                + " seized: heroin, 2.075 kg (form: powder; 5 packages; packaging:"
                                + " plastic bag; suspected). Person not identified: driver"
                                + " (citizenship: Tajikistan; age: 44 years; sex: male; measure taken:"
                                + " administrative detention).");
        assertThat(plain(en.summary(Seizures.complete())))
                .isEqualTo("Heroin 2.075 kg, fuel tank, car, Dostuk");
    }

    @Test
    void additionalFieldsOfACategoryAreIncluded() {
        Seizure money =
                Seizures.read(
                        """
                        {"items":[{"id":"01930000-0000-7000-8000-000000000011","pos":1,
                          "substance":"CUR-BNK","amount":"300 H87","category":"CUR",
                          "appearance":{"extras":["CURR=USD","SUM=30000","DECD=??"]}}]}
                        """);
        assertThat(plain(ru.circumstances(money, NamePolicy.LEFT_OUT)))
                .endsWith(
                        "Обнаружено и изъято: банкноты, 300 шт. (валюта: доллар США; сумма:"
                                + " 30000).");
        assertThat(plain(en.circumstances(money, NamePolicy.LEFT_OUT)))
                .endsWith(
                        "Found and seized: banknotes, 300 pcs (currency: US dollar; amount:"
                                + " 30000).");
        assertThat(plain(ru.summary(money))).isEqualTo("Банкноты 300 шт.");
    }

    @Test
    void aCompleteCaseHasAllConveyancesAndGoods() {
        assertThat(sentences(ru, FULL, NamePolicy.GIVEN).subList(0, 4))
                .containsExactly(
                        "24 ноября 2026 г. около 13:00 (UTC+6) на посту «Достук» проведены"
                                + " контрольные действия; место: Кыргызстан, автомобильный пункт"
                                + " пропуска; полоса, зона: 2; этап контроля: углублённый контроль;"
                                + " направление: ввоз; откуда: Таджикистан (Худжанд).",
                        "Средство обнаружения: досмотр.",
                        "Транспортные средства: 1) тягач с полуприцепом, Volvo FH, белый,"
                                + " регистрационный знак 01KG123ABC (Кыргызстан), прицеп 4455AB,"
                                + " имеется специально изготовленный тайник, задержано; 2) вид"
                                + " транспорта: железнодорожный; место сокрытия: поддон; подробности:"
                                + " под третьим рядом коробок; груз прикрытия: сухофрукты.",
                        "Обнаружено: 1) героин (диацетилморфин), 2,075 кг (также содержит:"
                                + " фентанил 3,50 %; форма: порошок; брутто"
                                + " 2,100 кг; 2 места; упаковка: полиэтиленовый пакет; по"
                                + " экспресс-тесту; изъято); 2) МДМА (экстази), 21 таб. (маркировка:"
                                + " сердце; предположительно; обнаружено); результат экспресс-теста:"
                                + " положительный.");
    }

    @Test
    void aCompleteCaseHasPersonsAndMeasures() {
        assertThat(sentences(ru, FULL, NamePolicy.GIVEN).subList(4, 6))
                .containsExactly(
                        "Установленное лицо: водитель Саидов Рустам (гражданство:"
                                + " Таджикистан; дата рождения: 02.03.2005; заграничный паспорт"
                                + " 402345675; возраст: 21 год; принятая мера: задержано, арест)."
                                + " Личность не установлена: неустановленное лицо (возраст: 35 лет).",
                        "Оформлены 2 упаковки; номера пакетов: P-1, P-2; номера пломб: A1, A2, A3;"
                                + " участвовали 2 понятых; составлены документы: акт таможенного"
                                + " досмотра № 12 от 24.11.2026, объяснение; вид дела: уголовное;"
                                + " номер дела: 77.");
    }

    @Test
    void namesAreIncludedOnlyByPolicy() {
        for (NarrativeComposer narrativeComposer : List.of(ru, en)) {
            assertThat(narrativeComposer.circumstances(FULL, NamePolicy.GIVEN))
                    .contains("Саидов Рустам");
            assertThat(narrativeComposer.circumstances(FULL, NamePolicy.LEFT_OUT))
                    .doesNotContain("Саидов", "Рустам");
            assertThat(narrativeComposer.summary(FULL))
                    .doesNotContain("Саидов", "Рустам", "01KG123ABC")
                    .hasSizeLessThanOrEqualTo(200);
        }
        assertThat(plain(en.summary(FULL)))
                .isEqualTo(
                        "Heroin 2.075 kg; MDMA (ecstasy) 21 tab., pallet, tractor with semi-trailer,"
                                + " Dostuk");
    }

    @Test
    void absentValuesAreLeftOut() {
        Seizure nothing = SeizureShape.SHAPE.empty();
        assertThat(ru.circumstances(nothing, NamePolicy.GIVEN))
                .isEqualTo("Проведены контрольные действия.");
        assertThat(en.circumstances(nothing, NamePolicy.GIVEN))
                .isEqualTo("A control was carried out.");
        assertThat(ru.summary(nothing)).isEmpty();
        Seizure negative =
                Seizures.read(
                        """
                        {"header":{"kind":"NEGATIVE"},"event":{"start":"2026-11-24T13:41:00+06:00",
                         "precision":"DAY"},"concealment":{"place":"NON"},
                         "conveyances":[{"id":"01930000-0000-7000-8000-000000000012","pos":1,
                         "mode":"PED","type":"NON"}],"detection":{"fieldTest":"NOT"}}
                        """);
        assertThat(plain(en.circumstances(negative, NamePolicy.GIVEN)))
                .isEqualTo(
                        "On 24 November 2026, a control was carried out. No conveyance was used;"
                                + " the goods were not concealed. No prohibited goods were found; no"
                                + " field test was carried out.");
    }

    @Test
    void casesOfTheOperationHaveThreeToSixSentencesWithoutCodes() {
        var ids = new AtomicLong();
        List<Seizure> cases =
                Operation2009.read(REFERENCE, () -> new UUID(0x7000, ids.incrementAndGet()));
        assertThat(cases).hasSize(105);
        for (NarrativeComposer narrativeComposer : List.of(ru, en)) {
            for (Seizure seizure : cases) {
                assertThat(narrativeComposer.sentences(seizure, NamePolicy.GIVEN))
                        .hasSizeBetween(3, 6);
                assertSound(narrativeComposer, seizure);
            }
        }
    }

    @Test
    void anyRecordHasAWellFormedNarrative() {
        for (long seed = 1; seed <= Repetitions.of(60, 4_000); seed++) {
            Seizure seizure = GeneratedSeizure.from(new SplittableRandom(seed));
            assertThat(ru.sentences(seizure, NamePolicy.GIVEN))
                    .as("seed %d", seed)
                    .hasSizeLessThan(7);
            assertSound(ru, seizure);
            assertSound(en, seizure);
        }
    }

    private static void assertSound(NarrativeComposer narrativeComposer, Seizure seizure) {
        String text = narrativeComposer.circumstances(seizure, NamePolicy.GIVEN);
        assertThat(text).matches(SENTENCE_END).hasSizeLessThanOrEqualTo(8_000);
        for (String one : List.of(text, narrativeComposer.summary(seizure))) {
            assertThat(one)
                    .doesNotContain("null", "composer.", "{", "}", "\n")
                    .doesNotContainPattern(DOUBLE_BLANK)
                    .doesNotContainPattern(EMPTY_CLAUSE)
                    .doesNotContainPattern("(?<![\\w-])C\\d{1,2}(?![\\w-])");
            assertThat(codes().filter(one::contains)).as(one).isEmpty();
        }
        assertThat(narrativeComposer.summary(seizure)).hasSizeLessThanOrEqualTo(200);
    }

    /** Codes too long to occur in a word. */
    private static Stream<String> codes() {
        return Stream.of(CodeListId.SUBSTANCES, CodeListId.POSTS, CodeListId.STAGES)
                .flatMap(list -> REFERENCE.list(list).entries().stream())
                .map(entry -> entry.code())
                .filter(code -> code.length() > 4);
    }

    @Test
    void longListsAreTruncatedAndTheRestIsCounted() {
        Seizure seizure = SeizureShape.SHAPE.empty();
        for (int i = 1; i <= 41; i++) {
            String line = "/items/" + new UUID(0x7000, 0x8000_0000_0000_0000L + i);
            seizure = SeizureShape.SHAPE.with(seizure, line + "/pos", i);
        }
        assertThat(ru.circumstances(seizure, NamePolicy.GIVEN))
                .endsWith("20) вид не указан; и ещё 21.")
                .doesNotContain("21)");
        assertThat(plain(ru.summary(seizure))).isEqualTo("ещё 38 позиций");
    }

    @Test
    void aTextIsUnchangedUntilAWordChanges() {
        String composed = ru.circumstances(FULL, NamePolicy.LEFT_OUT);
        assertThat(ru.isUnchanged(composed + "\n", FULL)).isTrue();
        assertThat(ru.isUnchanged(ru.circumstances(FULL, NamePolicy.GIVEN), FULL)).isTrue();
        assertThat(ru.isUnchanged(composed.replace("поддон", "ящик"), FULL)).isFalse();
        assertThat(en.isUnchanged(composed, FULL)).isFalse();
        assertThat(ru.isUnchanged(composed, Seizures.complete())).isFalse();
    }

    private static List<String> sentences(
            NarrativeComposer narrativeComposer, Seizure seizure, NamePolicy policy) {
        return narrativeComposer.sentences(seizure, policy).stream()
                .map(NarrativeComposerTest::plain)
                .toList();
    }

    private static String plain(String text) {
        return text.replace('\u00A0', ' ').replace('\u202F', ' ');
    }
}
