package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.LongTest;

/** The command {@code report} issues, lists, writes again; {@code verify report} tells a copy. */
@LongTest
class ReportCommandTest {
    @TempDir Path root;

    @BeforeEach
    void init() {
        run("init --station KG-OSH --country KG --name-ru Osh --name-en Osh --admin supervisor");
    }

    private CliResult run(String command) {
        return CliResult.run(
                root, Map.of("RUBEZH_DATA", root.resolve("data").toString()), command.split(" "));
    }

    private String file(String name) {
        return root.resolve(name).toString();
    }

    @Test
    void eachCallIssuesTheNextCopy() {
        CliResult first = run("report daily --date 2026-11-23 -o " + file("1.pdf"));
        CliResult second = run("report daily --date 2026-11-23 -o " + file("2.pdf"));
        assertThat(first.err()).contains("Issued: No. 2026-11-23/1, copy 1, pages: ");
        assertThat(second.err()).contains("Issued: No. 2026-11-23/1, copy 2, pages: ");
        CliResult list = run("--lang en report --list");
        assertThat(list.status()).as(list.err()).isZero();
        assertThat(list.out()).startsWith("Number").containsPattern("2026-11-23/1 +2 +both");
        assertThat(run("report --list --format csv").out().lines().map(l -> l.split(",")[1]))
                .containsExactly("copy", "1", "2");
        assertThat(run("report --list --format json").out())
                .contains("\"copy\":\"2\"", "\"language\":\"both\"", "\"sha256\":\"");
    }

    @Test
    void theKeptCopyIsWrittenAgainByteForByte() throws IOException {
        run("report daily --date 2026-11-23 -o " + file("1.pdf"));
        run("report daily --date 2026-11-23 -o " + file("2.pdf"));
        run("report --number 2026-11-23/1 --copy 2 -o " + file("again.pdf"));
        assertThat(root.resolve("again.pdf")).hasSameBinaryContentAs(root.resolve("2.pdf"));
        CliResult genuine = run("verify report " + file("again.pdf"));
        assertThat(genuine.status()).as(genuine.err()).isZero();
        assertThat(genuine.err()).contains("report No. 2026-11-23/1, copy 2, byte for byte");
        byte[] oneChanged = Files.readAllBytes(root.resolve("again.pdf"));
        oneChanged[oneChanged.length / 2] ^= 1;
        Files.write(root.resolve("again.pdf"), oneChanged);
        CliResult changed = run("--lang ru verify report " + file("again.pdf"));
        assertThat(changed.status()).isEqualTo(5);
        assertThat(changed.err()).contains("здесь не выдавался");
    }

    @Test
    void aPartOfTheRegisterBookIsKeptAndProvedLikeAnyReport() {
        CliResult part = run("report register --year 2026 -o " + file("1.pdf"));
        assertThat(part.status()).as(part.err()).isZero();
        assertThat(part.err()).contains("Issued: No. 2026/1, copy 1, pages: 4");
        run("report again --kind register --number 2026/1 -o " + file("again.pdf"));
        assertThat(root.resolve("again.pdf")).hasSameBinaryContentAs(root.resolve("1.pdf"));
        assertThat(run("verify report " + file("again.pdf")).status()).isZero();
        assertThat(run("report register --year 2999 -o " + file("2.pdf")).err())
                .contains("[PAP-009]");
    }

    @Test
    void thePartsOfARegisterBookComeBackWithABackup() throws IOException {
        run("report register --year 2026 -o " + file("1.pdf"));
        assertThat(run("backup create").status()).isZero();
        Path backup;
        try (Stream<Path> files = Files.list(root.resolve("backups"))) {
            backup = files.findFirst().orElseThrow();
        }
        run("report register --year 2026 -o " + file("2.pdf"));
        CliResult restored = run("backup restore --yes " + backup);
        assertThat(restored.status()).as(restored.err()).isZero();
        run("report again --kind register --number 2026/1 -o " + file("again.pdf"));
        assertThat(root.resolve("again.pdf")).hasSameBinaryContentAs(root.resolve("1.pdf"));
        assertThat(run("report register --year 2026 -o " + file("3.pdf")).err())
                .contains("Issued: No. 2026/1, copy 2");
    }

    @Test
    void whatWasNotIssuedIsNotWritten() {
        CliResult unknown = run("report --number 2026-11-23/7 -o " + file("no.pdf"));
        assertThat(unknown.err()).contains("[PAP-006]");
        assertThat(run("report daily").err()).contains("[PAP-007]");
        CliResult preview = run("report daily --preview -o " + file("preview.pdf"));
        assertThat(preview.status()).as(preview.err()).isZero();
        assertThat(preview.err()).contains("Not issued");
        assertThat(run("report --list --format csv").out().lines()).hasSize(1);
        assertThat(root.resolve("no.pdf")).doesNotExist();
    }
}
