package rubezh.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.CaseJson;
import rubezh.app.CliResult;
import rubezh.fixtures.LongTest;

/** A station takes an example, corrects it, prints by it and takes it back, by commands alone. */
@LongTest
class PaperTemplateCommandTest {
    private static final String NUMBER = "KG-OSH-A-2026-000001";

    @TempDir Path root;
    private Map<String, String> station = Map.of();

    private CliResult run(String... arguments) {
        return CliResult.run(root, station, arguments);
    }

    private CliResult done(String... arguments) {
        return CliResult.done(root, station, arguments);
    }

    @Test
    void aTemplateIsCheckedSetPrintedAndTakenBack() throws IOException {
        station = CliResult.newStation(root, root.resolve("osh"), "KG-OSH");
        assertThat(done("paper-template").out()).contains("protocol", "built-in words");
        String file = root.resolve("kz.json").toString();
        done("paper-template", "show", "--example", "kz", "-o", file);
        assertThat(done("paper-template", "check", file).err()).contains("has no errors");
        String broken = Files.readString(Path.of(file)).replace("{number}", "{judge}");
        Path other = Files.writeString(root.resolve("broken.json"), broken);
        CliResult refused = run("paper-template", "check", other.toString());
        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.out())
                .contains("title.en: Nothing can be put in the place of “{judge}”");
        assertThat(run("paper-template", "set", other.toString()).err()).contains("[PTL-001]");

        done("paper-template", "set", file, "--kind", "protocol");
        assertThat(done("paper-template", "list", "--json").out())
                .contains("\"name\":\"KZ, example\"", "\"version\":1", "\"builtIn\":true");
        Path record =
                Files.writeString(root.resolve("case.json"), CaseJson.SEALED.formatted("3", "7"));
        done("record", record.toString());
        String pdf = root.resolve("protocol.pdf").toString();
        CliResult printed = done("report", "protocol", "--number", NUMBER, "-o", pdf);
        assertThat(printed.err()).contains(NUMBER + "/1").doesNotContain("PAP-020");

        done("paper-template", "reset", "--kind", "protocol");
        assertThat(run("paper-template", "reset", "--kind", "protocol").err())
                .contains("[PTL-003]");
        assertThat(done("paper-template", "history", "--kind", "protocol").out().lines())
                .hasSize(2);
        assertThat(done("report", "protocol", "--number", NUMBER, "--force", "-o", pdf).err())
                .as("other words are another issue")
                .contains(NUMBER + "/2");
        assertThat(done("audit", "list").out()).contains("changed a template of a paper");
        assertThat(run("paper-template", "show", "--example", "moon").err()).contains("[PTL-005]");
        assertThat(done("schema", "template").out()).contains("rubezh-template/1");
    }
}
