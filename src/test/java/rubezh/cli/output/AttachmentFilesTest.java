package rubezh.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.evidence.Attachment;
import rubezh.fixtures.MemoryRegister;
import rubezh.fixtures.Seizures;
import rubezh.fixtures.TestImages;

final class AttachmentFilesTest {
    @TempDir Path folder;

    /** Number and names come from strangers. */
    @Test
    void filesAreWrittenInsideTheFolderAndOverNoOther() throws IOException {
        var files = new AttachmentFiles(new MemoryRegister("KG-OSH", 1).register());
        Path jpeg = Files.write(folder.resolve("tank.jpg"), TestImages.jpeg(40, 30, 1));
        Seizure seizure = files.attach(Seizures.complete(), List.of(jpeg));
        Path out = Files.createDirectories(folder.resolve("a/b"));
        for (String number :
                List.of("../../evil", "/etc/evil", "..", "", "a\0b", "x".repeat(999))) {
            assertThat(files.write(seizure, number, out, true))
                    .singleElement()
                    .satisfies(file -> assertThat(file.toRealPath().getParent()).isEqualTo(out));
        }
        assertFault(() -> files.write(seizure, "..", out, false), "APP-033");
    }

    /** Lines of one position would be in the order of their ids, which one millisecond shuffles. */
    @Test
    void eachFileHasThePositionAfterTheLast() throws IOException {
        var files = new AttachmentFiles(new MemoryRegister("KG-OSH", 1).register());
        Path jpeg = Files.write(folder.resolve("tank.jpg"), TestImages.jpeg(40, 30, 1));
        Path pdf = Files.write(folder.resolve("act.pdf"), TestImages.pdf());
        Seizure seizure = files.attach(Seizures.complete(), List.of(jpeg, pdf));
        seizure = files.attach(seizure, List.of(jpeg));
        assertThat(seizure.evidence().attachments())
                .extracting(Attachment::pos, Attachment::name)
                .containsExactly(tuple(1, "tank.jpg"), tuple(2, "act.pdf"), tuple(3, "tank.jpg"));
    }
}
