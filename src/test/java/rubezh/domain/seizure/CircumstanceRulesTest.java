package rubezh.domain.seizure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.domain.seizure.rules.SeizureRules;
import rubezh.domain.seizure.rules.ValidationPhase;
import rubezh.domain.seizure.rules.Violation;

/** Rules of header, time, place, detection, concealment and conveyances, each as a table. */
class CircumstanceRulesTest {
    @Test
    void aValidSeizureHasNoViolations() {
        assertThat(SeizureScript.violations("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    header/leadAgency=CUS; header/jointWith=BGS,POL             |
                    header/leadAgency=CUS; header/jointWith=BGS,CUS             | HDR-001 STOP header/jointWith
                    event/detected=2026-11-24T13:41:00+06:00                    |
                    event/detected=2026-11-24T12:40:00+05:00                    |
                    event/detected=2026-11-24T13:42:00+06:00                    | EVT-006 STOP event/detected
                    detection/started=2026-11-24T13:41:00+06:00                 |
                    detection/started=2026-11-24T13:42:00+06:00                 | EVT-007 QUESTION detection/started
                    """)
    void agenciesAndTimesAgree(String changes, @Nullable String expected) {
        SeizureScript.assertViolations(changes, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    place/region=KG-GO                                                         |
                    place/region=KZ-75                                                         | PLC-004 QUESTION place/region
                    place/coordinates=40.52341 72.79876; place/coordinateSource=DEV            |
                    place/coordinates=40.52341 72.79876                                        | PLC-006 HINT place/coordinateSource
                    place/coordinates=72.79876 40.52341; place/coordinateSource=DEV            | PLC-005 QUESTION place/coordinates
                    place/coordinates=38.99999 72.00000; place/coordinateSource=DEV            | PLC-005 QUESTION place/coordinates
                    place/coordinates=39.00000 72.00000; place/coordinateSource=DEV            |
                    place/country=RU; place/post=RU-ORS; place/coordinates=66.00000 -170.00000; place/coordinateSource=MAP |
                    place/country=RU; place/post=RU-ORS; place/coordinates=66.00000 -160.00000; place/coordinateSource=MAP | PLC-005 QUESTION place/coordinates
                    place/country=BR; place/post=; place/description=порт; place/coordinates=0.00000 0.00000; place/coordinateSource=MAP | EVT-008 HINT event/start
                    """)
    void regionAndCoordinatesLieInTheCountry(String changes, @Nullable String expected) {
        SeizureScript.assertViolations(changes, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    detection/means=DOG                                    | DET-003 HINT detection/dog
                    detection/means=DOG; detection/dog=Алтай, Иванов       |
                    detection/selection=RSK                                | DET-004 HINT detection/riskProfile
                    detection/selection=RSK; detection/riskProfile=417     |
                    detection/means=PHY,XRC                                | DET-005 HINT detection/equipment
                    detection/means=PHY,XRC; detection/equipment=HCVM № 3  |
                    detection/fieldTest=NEG                                |
                    detection/fieldTest=POS; items/a/stage=FIELD_TEST      |
                    detection/fieldTest=NEG; items/a/stage=FIELD_TEST      | DET-006 QUESTION detection/fieldTest
                    """)
    void theMeansOfDetectionAreRequired(String changes, @Nullable String expected) {
        SeizureScript.assertViolations(changes, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    concealment/concealed=NO                                                       | CON-003 QUESTION concealment/place; CON-003 QUESTION concealment/method
                    concealment/concealed=NO; concealment/place=NON; concealment/method=OPN        |
                    concealment/concealed=NO; concealment/place=NON; concealment/method=           |
                    concealment/concealed=NO; concealment/place=; concealment/method=              |
                    concealment/concealed=YES; concealment/place=; concealment/method=             | CON-001 STOP concealment/place
                    concealment/concealed=YES                                                      |
                    """)
    void goodsNotConcealedHaveNoPlaceOfConcealment(String changes, @Nullable String expected) {
        SeizureScript.assertViolations(changes, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    concealment/further/d/place=SPA                                               |
                    concealment/further/d/method=CVT                                              | CON-001 STOP concealment/further/d/place
                    concealment/further/d/place=OTH                                               | CON-002 STOP concealment/further/d/description
                    concealment/further/d/place=OTH; concealment/further/d/description=в термосе  |
                    concealment/concealed=NO; concealment/place=NON; concealment/method=; concealment/further/d/place=SPA | CON-003 QUESTION concealment/further/d/place
                    concealment/coverCode=0703101900                                              |
                    concealment/coverCode=07031                                                   | ITM-004 QUESTION concealment/coverCode
                    concealment/further/d/place=SPA; concealment/further/d/coverCode=лук          | ITM-004 QUESTION concealment/further/d/coverCode
                    concealment/items=@a; concealment/further/d/place=SPA; concealment/further/d/items=@a |
                    concealment/items=@f                                                          | EVI-002 STOP concealment/items
                    concealment/further/d/place=SPA; concealment/further/d/items=@a,@f            | EVI-002 STOP concealment/further/d/items
                    concealment/packages=@f                                                       | EVI-014 STOP concealment/packages
                    """)
    void aFurtherPlaceKeepsTheRulesOfTheFirst(String changes, @Nullable String expected) {
        SeizureScript.assertViolations(changes, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    detection/further/d/means=EYE                                                   |
                    detection/further/d/equipment=HCVM № 3                                          | DET-002 STOP detection/further/d/means
                    detection/further/d/means=DOG                                                   | DET-003 HINT detection/further/d/dog
                    detection/further/d/means=EYE; detection/further/d/selection=RSK                | DET-004 HINT detection/further/d/riskProfile
                    detection/further/d/means=XRC                                                   | DET-005 HINT detection/further/d/equipment
                    detection/further/d/means=EYE; detection/further/d/items=@f                     | EVI-002 STOP detection/further/d/items
                    detection/further/d/means=EYE; detection/further/d/packages=@f                  | EVI-014 STOP detection/further/d/packages
                    detection/testKind=MAR                                                          | DET-007 HINT detection/fieldTest
                    detection/testKind=MAR; detection/testCount=2; detection/fieldTest=POS          |
                    detection/testCount=0; detection/fieldTest=POS                                  | DET-008 STOP detection/testCount
                    """)
    void aFurtherDetectionKeepsTheRulesOfTheFirst(String changes, @Nullable String expected) {
        SeizureScript.assertViolations(changes, expected);
    }

    /** A negative test of one line does not speak against another line. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    detection/fieldTest=NEG; detection/items=@e                                                                      |
                    detection/fieldTest=NEG; detection/items=@a                                                                      | DET-006 QUESTION detection/fieldTest
                    detection/fieldTest=NEG; detection/further/d/means=TST; detection/further/d/fieldTest=POS                        |
                    detection/fieldTest=NEG; detection/further/d/means=TST; detection/further/d/fieldTest=POS; detection/further/d/items=@e | DET-006 QUESTION detection/fieldTest
                    """)
    void aFieldTestSpeaksOfTheLinesItNames(String changes, @Nullable String expected) {
        String tested =
                "items/a/stage=FIELD_TEST; items/e/substance=CAN-RES; items/e/amount=1 GRM; ";
        SeizureScript.assertViolations(tested + changes, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GOODS @a   |
                    MARKS @a   |
                    PACKAGE @d |
                    SEAL @e    |
                    GOODS @d   | EVI-015 STOP evidence/attachments/f/shows
                    PACKAGE @a | EVI-015 STOP evidence/attachments/f/shows
                    SEAL @a    | EVI-015 STOP evidence/attachments/f/shows
                    """)
    void whatAPictureShowsIsInTheRecord(String part, @Nullable String expected) {
        String record =
                "evidence/packages/d/seals=KG 1; evidence/custody/e/act=STO;"
                        + " evidence/custody/e/at=2026-11-24T14:00:00+06:00;"
                        + " evidence/attachments/f/shows=";
        assertThat(SeizureScript.violations(record + part))
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    bytes=0     |
                    bytes=-1    | EVI-016 STOP evidence/attachments/f/bytes
                    rotation=3  |
                    rotation=4  | EVI-017 STOP evidence/attachments/f/rotation
                    rotation=-1 | EVI-017 STOP evidence/attachments/f/rotation
                    """)
    void aFileHasASizeAndAPictureAtMostThreeQuarterTurns(String file, @Nullable String expected) {
        assertThat(SeizureScript.violations("evidence/attachments/f/" + file))
                .isEqualTo(expected == null ? "" : expected);
    }

    /** A check without result needs no goods, no concealment and no means of detection. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                             | DET-002 STOP detection/means; ITM-001 STOP items; CON-001 STOP concealment/place
                    SEIZURE  | DET-002 STOP detection/means; ITM-001 STOP items; CON-001 STOP concealment/place
                    NEGATIVE |
                    WARNING  |
                    FEEDBACK |
                    """)
    void onlyASeizureRequiresGoods(@Nullable String kind, @Nullable String expected) {
        List<Violation> found =
                SeizureRules.check(
                        SeizureScript.negativeCheck(kind == null ? "" : "; header/kind=" + kind),
                        SeizureScript.NOW,
                        SeizureScript.REFERENCE,
                        ValidationPhase.SUBMIT);
        assertThat(SeizureScript.format(found)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void goodsOfACheckWithoutResultAreQuestioned() {
        assertThat(SeizureScript.violations("header/kind=NEGATIVE"))
                .isEqualTo("HDR-002 QUESTION header/kind");
        assertThat(SeizureScript.violations("header/kind=SEIZURE")).isEmpty();
    }

    /** The operation ran from 1 August to 30 September 2009, by the calendar of the place. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    header/operation=SENTINEL-2009                                                | HDR-003 QUESTION header/operation
                    header/operation=SENTINEL-2009; event/start=2009-07-31T23:59:00+06:00         | HDR-003 QUESTION header/operation
                    header/operation=SENTINEL-2009; event/start=2009-08-01T00:00:00+06:00         |
                    header/operation=SENTINEL-2009; event/start=2009-09-30T23:59:00-05:00         | EVT-008 HINT event/start
                    header/operation=SENTINEL-2009; event/start=2009-10-01T00:00:00+12:00         | HDR-003 QUESTION header/operation; EVT-008 HINT event/start
                    header/operation=SENTINEL-2009; event/precision=YEA; event/start=2009-01-01T00:00:00+06:00 |
                    header/operation=SENTINEL-2009; event/precision=MON; event/start=2009-07-01T00:00:00+06:00 | HDR-003 QUESTION header/operation
                    header/operation=BARRIER-2024                                                 |
                    """)
    void aCaseOutsideTheDatesOfItsOperationIsQuestioned(String changes, @Nullable String expected) {
        SeizureScript.assertViolations(changes, expected);
    }

    @Test
    void whatWasTakenOverFromAnotherCaseIsConfirmedBeforeSubmitting() {
        String line = "00000000-0000-7000-8000-00000000000";
        String marks = "unconfirmed=/parties/persons/" + line + "c,/items/" + line + "a/amount";
        assertThat(SeizureScript.violations(marks + ",/route,/conveyances/" + line + "f"))
                .as("the third line was removed, so nothing of it is left to confirm")
                .isEqualTo(
                        "HDR-004 STOP parties/persons/c; HDR-004 STOP items/a/amount;"
                                + " HDR-004 STOP route");
        assertThat(
                        SeizureRules.check(
                                SeizureScript.validWith(marks),
                                SeizureScript.NOW,
                                SeizureScript.REFERENCE,
                                ValidationPhase.DRAFT))
                .isEmpty();
    }

    @Test
    void composedCircumstancesAreReadBeforeSubmitting() {
        String mark = "unconfirmed=/narrative/circumstances";
        assertThat(SeizureScript.violations(mark))
                .isEqualTo("NAR-003 STOP narrative/circumstances");
        assertThat(SeizureScript.violations(mark + "; narrative/circumstances="))
                .as("of a text that is gone nothing is left to read")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    conveyances/b/type=PLN                                                    | CNV-002 QUESTION conveyances/b/type
                    conveyances/b/type=OTH                                                    |
                    conveyances/b/mode=5                                                      |
                    conveyances/b/registration=01 KG 777 ABC                                  | CNV-003 HINT conveyances/b/registrationCountry
                    conveyances/b/registration=01 KG 777 ABC; conveyances/b/registrationCountry=KG; conveyances/d/mode=3; conveyances/d/registration=01кg777авс; conveyances/d/registrationCountry=KG | CNV-009 QUESTION conveyances/d/registration
                    conveyances/b/vin=XTA210990Y2766389                                       |
                    conveyances/b/vin=XTA21099OY2766389                                       | CNV-004 HINT conveyances/b/vin
                    conveyances/b/vin=XTA2109                                                 | CNV-004 HINT conveyances/b/vin
                    conveyances/b/mode=2; conveyances/b/type=WAG; conveyances/b/wagon=52483616 | CNV-006 HINT conveyances/b/wagon
                    conveyances/b/mode=2; conveyances/b/type=WAG; conveyances/b/wagon=52483617 |
                    conveyances/b/mode=4; conveyances/b/type=PLN; conveyances/b/hull=EY-25604 |
                    conveyances/b/mode=1; conveyances/b/type=SHP; conveyances/b/vin=IMO 9074729  |
                    conveyances/b/container=CSQU3054383                                       |
                    conveyances/b/container=CSQU3054384                                       | CNV-005 HINT conveyances/b/container
                    conveyances/b/registration=CSQU 305438 4; conveyances/b/registrationCountry=KG | CNV-010 HINT conveyances/b/registration
                    conveyances/b/registration=CSQU3054383; conveyances/b/registrationCountry=KG; conveyances/b/container=CSQU3054383 |
                    conveyances/b/mode=1; conveyances/b/type=CON; conveyances/b/registration=CSQU | CNV-010 HINT conveyances/b/registration
                    conveyances/b/type=CON; conveyances/b/registration=01KG777ABC; conveyances/b/registrationCountry=KG |
                    conveyances/b/mode=2; conveyances/b/type=WAG; conveyances/b/registration=52483617 | CNV-010 HINT conveyances/b/registration
                    conveyances/b/state/detained=YES                                          | CNV-007 QUESTION conveyances/b/state/detainedAt
                    conveyances/b/state/detained=NO                                           |
                    conveyances/b/state/cavity=YES                                            | CNV-008 HINT conveyances/b/state/cavity
                    conveyances/b/state/cavity=YES; evidence/attachments/d/kind=PHO           |
                    """)
    void dataOfAConveyanceArePlausible(String changes, @Nullable String expected) {
        SeizureScript.assertViolations(changes, expected);
    }
}
