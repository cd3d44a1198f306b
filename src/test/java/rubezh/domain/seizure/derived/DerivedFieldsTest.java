package rubezh.domain.seizure.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.domain.seizure.SeizureScript.REFERENCE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureScript;

/** What a record says without being asked, and from which field it follows. */
class DerivedFieldsTest {
    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    header/station=KG-OSH                                   | /header/customsBody KG-SCS from header.station
                    header/station=UZ-DUS                                   | /header/customsBody UZ-CC from header.station
                    header/station=KG-OSH                                   | /header/leadAgency CUS from header.station
                    event/start=2026-11-24T13:41:00+06:00                   | /event/precision MIN from event.start
                    place/post=KG-AKZ                                       | /place/region KG-C from place.post
                    place/post=KG-AKZ                                       | /place/type BRD from place.post
                    place/post=UZ-TAS                                       | /place/type BAI from place.post
                    place/post=KG-DOS; conveyances/b/mode=3                 | /place/type BRD from place.post
                    place/post=KG-DOS; conveyances/b/mode=PED               | /place/type BPE from place.post
                    place/type=EXP                                          | /event/traffic EXP from place.type
                    event/direction=INT                                     | /event/traffic INT from event.direction
                    place/stage=GRN                                         | /event/traffic PAS from place.stage
                    conveyances/b/type=TRK                                  | /event/traffic FRE from conveyances.type
                    conveyances/b/type=CAR                                  | /conveyances/@b/mode 3 from conveyances.type
                    conveyances/b/mode=5                                    | /event/traffic POS from conveyances.type
                    concealment/place=FUE                                   | /concealment/concealed YES from concealment.place
                    concealment/place=NON                                   | /concealment/concealed NO from concealment.place
                    items/a/substance=OPI-HER                               | /items/@a/category DRG from items.substance
                    items/a/substance=TOB-CIG                               | /items/@a/category TOB from items.substance
                    items/a/substance=SED-DIA; items/a/amount=20 U2         | /items/@a/form TAB from items.amount
                    items/a/substance=OPI-TRP; items/a/amount=5 XAM         | /items/@a/form AMP from items.amount
                    items/a/substance=PRE-AAN; items/a/amount=5 LTR         | /items/@a/form LIQ from items.amount
                    items/a/amount=1 KGM; items/a/weighing/gross=1.2 KGM    | /items/@a/weighing/method WEI from items.weighing.gross
                    items/a/weighing/scale=KG-17                            | /items/@a/weighing/method WEI from items.weighing.scale
                    parties/persons/c/names/patronymic=Ильич                | /parties/persons/@c/sex 1 from parties.persons.names.patronymic
                    parties/persons/c/names/patronymic=Саидовна             | /parties/persons/@c/sex 2 from parties.persons.names.patronymic
                    parties/persons/c/names/patronymic=Эркин уулу           | /parties/persons/@c/sex 1 from parties.persons.names.patronymic
                    parties/persons/c/names/patronymic=Anvar qizi           | /parties/persons/@c/sex 2 from parties.persons.names.patronymic
                    parties/persons/c/identity/kind=PPN; parties/persons/c/identity/country=TJ | /parties/persons/@c/citizenship TJ from parties.persons.identity.country
                    """)
    void followsFromWhatTheRecordSays(String record, String derived) {
        assertThat(derived(record)).contains(derived);
    }

    @ParameterizedTest(name = "{0}: no {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    event/start=2026-11-24T00:00:00+06:00                   | /event/precision
                    place/post=KG-DOS                                       | /place/type
                    place/post=KG-DOS; conveyances/b/mode=2                 | /place/type
                    conveyances/b/type=CAR; conveyances/d/type=TRK          | /event/traffic
                    conveyances/b/type=CON                                  | /conveyances/@b/mode
                    items/a/substance=SED-DIA                               | /items/@a/category
                    items/a/substance=TOB-CIG; items/a/amount=20 U2         | /items/@a/form
                    items/a/amount=1 KGM                                    | /items/@a/weighing/method
                    parties/persons/c/names/patronymic=Ли                   | /parties/persons/@c/sex
                    parties/persons/c/identity/kind=RES; parties/persons/c/identity/country=TJ | /parties/persons/@c/citizenship
                    """)
    void isNotDerivedWhereItWouldBeAGuess(String record, String pointer) {
        assertThat(derived(record)).noneMatch(line -> line.startsWith(pointer + " "));
    }

    /** What an officer has to establish never comes from the program. */
    @Test
    void neverDerivesAFactOfTheCase() {
        assertThat(DerivedFields.of(SeizureScript.valid(), REFERENCE))
                .extracting(field -> field.pointer().replaceAll("/[-0-9a-f]{36}", ""))
                .doesNotContain(
                        "/detection/selection",
                        "/detection/means",
                        "/header/offences",
                        "/header/operation",
                        "/event/end",
                        "/route/basis",
                        "/items/taking",
                        "/items/packages",
                        "/parties/persons/measures/action");
    }

    @Test
    void leavesWhatIsEnteredOrAbsentOnPurpose() {
        Seizure entered = SeizureScript.only("place/post=KG-AKZ; place/type=ROA");
        Seizure absent =
                SeizureScript.only(
                        "place/post=KG-AKZ;"
                                + " header/absences/a/field=/place/type; header/absences/a/reason=NAS");
        assertThat(open(entered)).containsExactly("/place/region");
        assertThat(open(absent)).containsExactly("/place/region");
    }

    private static List<String> open(Seizure seizure) {
        return DerivedFields.open(seizure, REFERENCE).stream().map(DerivedField::pointer).toList();
    }

    private static List<String> derived(String record) {
        return DerivedFields.of(SeizureScript.only(record), REFERENCE).stream()
                .map(field ->
                        field.pointer().replaceAll("00000000-0000-7000-8000-00000000000", "@")
                                + " "
                                + field.value()
                                + " from "
                                + field.source())
                .toList();
    }
}
