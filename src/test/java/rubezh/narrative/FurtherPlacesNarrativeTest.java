package rubezh.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.Seizures;
import rubezh.format.DomainFormat;
import rubezh.table.ReferenceReader;
import rubezh.text.Language;
import rubezh.text.Messages;

/** The story of a case with several places of concealment and several detections. */
class FurtherPlacesNarrativeTest {
    private static final ReferenceData REFERENCE = ReferenceReader.builtIn();
    private static final String GOODS =
            """
            {"items":[
              {"id":"01930000-0000-7000-8000-000000000011","pos":1,"substance":"OPI-HER",
               "amount":"2 KGM"},
              {"id":"01930000-0000-7000-8000-000000000021","pos":2,"substance":"CAN-RES",
               "amount":"300 GRM"}],
             "evidence":{"packages":[
              {"id":"01930000-0000-7000-8000-000000000016","pos":1,"bag":"P-1"}]},
            """;
    private static final Seizure TWO_PLACES =
            Seizures.read(
                    GOODS
                            + """
                            "concealment":{"place":"FUE","method":"CVT",
                             "items":["01930000-0000-7000-8000-000000000011"],
                             "further":[{"id":"01930000-0000-7000-8000-000000000031","pos":1,
                              "place":"SPA","description":"между покрышкой и диском",
                              "items":["01930000-0000-7000-8000-000000000021"],
                              "packages":["01930000-0000-7000-8000-000000000016"]}]},
                             "detection":{"selection":"RSK","means":["DOG"],"fieldTest":"POS",
                             "testKind":"MAR","testCount":2,
                             "items":["01930000-0000-7000-8000-000000000011"],
                             "further":[{"id":"01930000-0000-7000-8000-000000000041","pos":1,
                              "selection":"CHN","means":["EYE","PHY"],"fieldTest":"NEG",
                              "items":["01930000-0000-7000-8000-000000000021"]}]}}
                            """);

    private static String story(Seizure seizure, Language language) {
        var composer =
                new NarrativeComposer(DomainFormat.onScreen(Messages.in(language), REFERENCE));
        return composer.circumstances(seizure, NamePolicy.LEFT_OUT)
                        .replace('\u00A0', ' ')
                        .replace('\u202F', ' ')
                + "\n"
                + composer.summary(seizure).replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    @Test
    void aPostThatIsNotInTheListIsToldInItsOwnWords() {
        Seizure other =
                Seizures.read(
                        """
                        {"event":{"start":"2026-11-24T13:41:00+06:00"},
                         "place":{"country":"KG","post":"OTH","description":"Batken airport"}}
                        """);
        assertThat(story(other, Language.EN))
                .startsWith(
                        "On 24 November 2026 at 13:41 (UTC+6), a control was carried out; place:")
                .contains("Batken airport")
                .endsWith("Batken airport")
                .doesNotContain("other");
    }

    @Test
    void everyPlaceIsNamedWithTheLinesThatWereThere() {
        assertThat(story(TWO_PLACES, Language.RU))
                .contains(
                        "Места сокрытия: 1) топливный бак (способ сокрытия: специально"
                                + " изготовленный тайник; предмет 1); 2) запасное колесо"
                                + " (подробности: между покрышкой и диском; предмет 2, упаковка 1).")
                .contains("Смола каннабиса 300 г, топливный бак, запасное колесо");
        assertThat(story(TWO_PLACES, Language.EN))
                .contains(
                        "Places of concealment: 1) fuel tank (method of concealment: built-in"
                                + " cavity; item 1); 2) spare wheel (details: между покрышкой и"
                                + " диском; item 2, package 1).");
    }

    @Test
    void everyDetectionIsNamedWithWhatItFoundAndItsTest() {
        assertThat(story(TWO_PLACES, Language.RU))
                .contains(
                        "Основание выбора объекта контроля: профиль риска (СУР); средства"
                                + " обнаружения: 1) служебная собака (кинолог) (предмет 1);"
                                + " 2) осмотр, досмотр (основание выбора объекта контроля: случайное"
                                + " обнаружение; предмет 2).")
                .contains(
                        "результаты экспресс-тестов: 1) положительный (реактив Марки; 2 теста;"
                                + " предмет 1); 2) отрицательный (предмет 2).");
    }

    /** A case with one place and one test reads as it always did. */
    @Test
    void onePlaceThatNamesItsLinesHasThemInAClauseOfItsOwn() {
        Seizure one =
                Seizures.read(
                        GOODS
                                + """
                                "concealment":{"place":"FUE",
                                 "items":["01930000-0000-7000-8000-000000000011",
                                          "01930000-0000-7000-8000-000000000021"]},
                                 "detection":{"means":["DOG"],"fieldTest":"POS"}}
                                """);
        assertThat(story(one, Language.EN))
                .contains("Place of concealment: fuel tank; hidden there: items 1, 2.")
                .contains("result of the field test: positive.");
    }
}
