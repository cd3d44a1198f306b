package rubezh.table.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubezh.table.ReferenceReader;
import rubezh.table.mapping.MappingProblem.Reason;

/** Mapping as a file: read as it was written, and refused with the place of each error. */
class MappingFileTest {
    private static final String WHOLE =
            """
            {"format":"rubezh-mapping/1","name":"Журнал","source":"post",
             "table":{"kind":"text","encoding":"windows-1251","delimiter":";","quote":"'","header":3},
             "numbers":{"decimal":",","grouping":"."},"empty":["-","NULL"],"zone":"+06:00",
             "key":["A","B"],"lines":true,"status":"submitted",
             "leave":[{"column":"A","is":["Итого",""],"reason":"total","compare":["C"]}],
             "fields":[
              {"to":"event.start","from":["FY","Month"],"pattern":"uuuu MMM","fiscal":10},
              {"to":"place.country","value":"KG"},
              {"to":"items.substance","from":"D","missing":"reject",
               "values":{"героин":"OPI-HER","лирика":"?MED-PRE","прочее":"","нет":{"leave":"no drug"}}},
              {"to":"items.amount","line":2,"first":[
                {"from":"kg","unit":"KGM","decimals":3,"zero":"NON"},
                {"from":"n","unitFrom":"U","units":{"таб":"U2"},"set":{"items.form":"TAB"}},
                {"from":"text","unit":"cell"}]},
              {"to":"detection.means","from":"E","split":",","guessed":true},
              {"to":"route.origin","missing":"UNK"}]}
            """;

    private static MappingFile read(String json) {
        return MappingFile.read(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsWrittenReadsAsTheSameMapping() {
        TableMapping mapping = read(WHOLE).sound();
        assertThat(MappingFile.read(MappingFile.write(mapping)).sound()).isEqualTo(mapping);
        assertThat(MappingCheck.codes(mapping, ReferenceReader.builtIn())).isEmpty();
        assertThat(mapping.header()).isEqualTo(3);
        assertThat(mapping.applied()).hasSize(mapping.rules().size() - 1);
        assertThat(mapping.confirmed().applied()).hasSize(mapping.rules().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"rubezh-mapping/1\"     | \"rubezh-mapping/2\"  | NEWER          | ''",
                "\"rubezh-mapping/1\"     | \"other\"             | NO_JSON        | ''",
                "\"name\":\"Журнал\",     | \"\":\"\",            | MISSING        | name",
                "windows-1251             | koi8-r                | MALFORMED      | table/encoding",
                "\"header\":3             | \"header\":-3         | MALFORMED      | table/header",
                "+06:00                   | Nowhere/At-All        | MALFORMED      | zone",
                "submitted                | approved              | MALFORMED      | status",
                "event.start              | event.begin           | UNKNOWN_FIELD  | fields/0/to",
                "place.country            | header.number         | SET_BY_PROGRAM | fields/1/to",
                "uuuu MMM                 | HH:mm                 | BAD_PATTERN    | fields/0/pattern",
                "\"unit\":\"KGM\"         | \"unit\":\"KG\"       | UNKNOWN_UNIT   | fields/3/first/0/unit",
                "\"unit\":\"KGM\",        | ''                    | NO_UNIT        | fields/3/first/0",
                "\"value\":\"KG\"         | \"join\":\"-\"        | NO_SOURCE      | fields/1",
                "\"missing\":\"UNK\"      | \"missng\":\"UNK\"    | UNKNOWN_MEMBER | fields/5",
                "route.origin             | place.country         | TWICE          | fields",
                "\"zero\":\"NON\"         | \"zero\":\"0\"        | MALFORMED      | fields/3/first/0/zero"
            })
    void anErrorIsToldWithItsPlace(String sound, String broken, Reason reason, String path) {
        assertThat(WHOLE).contains(sound);
        assertThat(read(WHOLE.replace(sound, broken)).problems())
                .anySatisfy(problem -> {
                    assertThat(problem.reason()).isEqualTo(reason);
                    assertThat(problem.path()).isEqualTo(path);
                });
    }

    @Test
    void codesThatNoListHasAreNamed() {
        String wrong =
                WHOLE.replace("OPI-HER", "OPI-XXX")
                        .replace("\"UNK\"", "\"WHY\"")
                        .replace("TAB", "TB");
        assertThat(MappingCheck.codes(read(wrong).sound(), ReferenceReader.builtIn()))
                .extracting(MappingProblem::detail)
                .containsExactlyInAnyOrder("OPI-XXX", "WHY", "TB");
    }
}
