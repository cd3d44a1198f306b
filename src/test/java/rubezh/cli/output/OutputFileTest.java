package rubezh.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.text.Fault;

final class OutputFileTest {
    @TempDir Path folder;

    /** Writers of tables wrap what the disk says as soon as their buffer is full. */
    @Test
    void aFailureWithinTheContentIsToldAsOneOfTheFile() {
        var file = new OutputFile(folder.resolve("list.csv"), false);
        assertThatThrownBy(() ->
                        file.write(_ -> {
                            throw new UncheckedIOException(new IOException("no space"));
                        }))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> {
                            assertThat(fault.code()).isEqualTo("APP-005");
                            assertThat(fault.exit()).isEqualTo(Fault.Exit.DISK);
                        });
        assertThat(folder).isEmptyDirectory();
    }
}
