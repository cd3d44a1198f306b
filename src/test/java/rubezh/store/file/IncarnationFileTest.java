package rubezh.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.JvmLauncher;

/** Letters of case numbers, which several processes with one folder of settings remember. */
class IncarnationFileTest {
    @TempDir static Path root;

    private static IncarnationFile file(Path folder) {
        return new IncarnationFile(TestStations.storeConfig(folder), "KG-OSH");
    }

    /** Remembers letters that begin with its own. */
    static final class LettersProgram {
        private LettersProgram() {}

        public static void main(String[] arguments) {
            var letters = file(Path.of(arguments[0]));
            for (int i = 0; i < 50; i++) {
                letters.add(arguments[1] + (char) ('A' + i % 24) + (char) ('A' + i / 24));
            }
        }
    }

    @Test
    void processesWithOneFolderForgetNoLetters() throws IOException, InterruptedException {
        var running = new ArrayList<Process>();
        for (String first : List.of("A", "B", "C")) {
            running.add(
                    JvmLauncher.withoutCache().start(List.of(), LettersProgram.class, root, first));
        }
        for (Process process : running) {
            assertThat(process.waitFor()).isZero();
        }
        try (Stream<Path> files = Files.walk(root)) {
            Path letters =
                    files.filter(f -> f.toString().endsWith(".letters")).findFirst().orElseThrow();
            assertThat(Files.readAllLines(letters)).hasSize(150);
        }
    }
}
