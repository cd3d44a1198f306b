package rubezh.table.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import module java.base;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rubezh.domain.quantity.Unit;
import rubezh.table.extract.LayoutProblem.Reason;
import rubezh.text.Fault;
import rubezh.text.Language;

/** A layout is what its file says; every error in a file is told with its place. */
class LayoutFileTest {
    private static final String FILE =
            "{'format':'rubezh-layout/1','name':'Monthly','rows':'items','columns':[%s]}";

    private static LayoutFile read(String columns) {
        return LayoutFile.read(FILE.formatted(columns).replace('\'', '"'));
    }

    @ParameterizedTest
    @MethodSource("rubezh.table.extract.BuiltInLayouts#all")
    void aBuiltInLayoutIsAFileLikeAnyOther(ExtractLayout layout) {
        assertThat(LayoutFile.read(LayoutFile.write(layout)))
                .isEqualTo(new LayoutFile(layout, List.of()));
        assertThat(LayoutFile.read(LayoutFile.text(layout)).layout()).isEqualTo(layout);
    }

    @RepeatedTest(20)
    void aRandomLayoutIsReadAsItWasWritten() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var columns = new ArrayList<LayoutColumn>();
        var fields = new ArrayList<>(ExtractLayout.openFields());
        Collections.shuffle(fields, random);
        for (String field : fields.subList(0, random.nextInt(1, 30))) {
            LayoutColumn whole = LayoutColumn.of(field, LayoutPart.VALUE);
            List<LayoutPart> parts = LayoutPart.of(whole.type());
            LayoutColumn column = whole.withPart(parts.get(random.nextInt(parts.size())));
            String heading = "H " + columns.size();
            var codes = new TreeMap<String, String>();
            if (random.nextInt(3) == 0) {
                codes.put("OPI-HER", "heroin \"brown\"");
            }
            columns.add(
                    column.withHeadings(Map.of(Language.RU, "З " + heading, Language.EN, heading))
                            .withCodes(codes));
        }
        columns.add(
                new LayoutColumn(
                        "from", "", LayoutPart.VALUE, Map.of(), new TreeMap<>(), "Кыргызстан"));
        Unit mass = random.nextBoolean() ? Unit.KGM : Unit.GRM;
        var layout = new ExtractLayout("Месяц", random.nextBoolean(), mass, columns, false);
        assertThat(LayoutFile.read(LayoutFile.text(layout)))
                .as("seed %d", seed)
                .isEqualTo(new LayoutFile(layout, List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "{'field':'place.nowhere'}|columns/0/field|UNKNOWN_FIELD",
                "{'field':'parties.persons.surname'}|columns/0/field|NOT_OPEN",
                "{'field':'detection.riskProfile'}|columns/0/field|NOT_OPEN",
                "{'field':'items.amount','part':'date'}|columns/0/part|BAD_PART",
                "{'field':'items.amount','part':'half'}|columns/0/part|BAD_PART",
                "{'field':'items.amount'},{'field':'items.amount'}|columns/1|NAME_TWICE",
                "{'field':'place.post','colour':'red'}|columns/0/colour|UNKNOWN_MEMBER",
                "{'field':'place.post','heading':{'fr':'x'}}|columns/0/heading/fr|UNKNOWN_MEMBER",
                "{'field':'place.post','heading':'x'}|columns/0/heading|MALFORMED",
                "{'heading':{'en':'x'}}|columns/0/field|MISSING",
                "{'constant':'x'}|columns/0/name|MISSING",
                "{'constant':'x','name':'a','field':'place.post'}|columns/0/field|MALFORMED"
            })
    void anErrorIsToldWithItsPlace(String columns, String path, Reason reason) {
        assertThat(read(columns).problems())
                .extracting(LayoutProblem::path, LayoutProblem::reason)
                .contains(tuple(path, reason));
        assertThat(read(columns).layout()).isNull();
    }

    /** Also where one heading is written and the other is that of the field. */
    @Test
    void oneHeadingOfTwoColumnsIsToldInTheLanguageThatHasIt() {
        assertThat(
                        read("""
                        {'field':'place.country','heading':{'en':'Country'}},
                        {'field':'route.departure','heading':{'en':'country'}}\
                        """)
                                .problems())
                .containsExactly(new LayoutProblem("columns/1", Reason.HEADING_TWICE, "country"));
    }

    @Test
    void whatIsNoLayoutIsToldAndNotUsed() {
        assertThat(LayoutFile.read("{}").problems())
                .extracting(LayoutProblem::reason)
                .containsExactly(Reason.NO_JSON);
        assertThat(LayoutFile.read("{\"format\":\"rubezh-layout/2\"}").problems())
                .extracting(LayoutProblem::reason)
                .containsExactly(Reason.NEWER);
        assertThat(read("").problems())
                .containsExactly(new LayoutProblem("columns", Reason.MISSING, ""));
        assertThatThrownBy(() -> read("{'field':'x'}").sound())
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("XTR-008"));
    }
}
