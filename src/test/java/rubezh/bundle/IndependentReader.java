package rubezh.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import module java.base;

import rubezh.fixtures.MemoryJournal;
import rubezh.fixtures.Repetitions;
import rubezh.json.CanonicalJson;

/**
 * The reader kept beside the document of the format, which was written from the document alone.
 * Questions and the answers of the program are written to files and compared line by line.
 */
public final class IndependentReader {
    public static final String FILE = "src/docs/bundle-reader.py";

    private IndependentReader() {}

    /** Ends a test without a result where the reader cannot run. */
    public static void assumeItRuns() throws InterruptedException {
        assumeTrue(hasPython(), "python3 is not installed: no other reader was asked");
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "-c", "").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Writes a question for the reader, and the program's own answer. */
    static void ask(String name, MemoryJournal journal, OutputStream asked, OutputStream answered)
            throws IOException {
        writeLine(asked, question(name, journal));
        writeLine(answered, JournalAnswer.of(name, journal));
    }

    /** Returns the question what a journal says. */
    static Map<String, Object> question(String name, MemoryJournal journal) {
        List<String> lines =
                journal.ofAll().stream().map(line -> new String(line.line(), UTF_8)).toList();
        return Map.of("name", name, "lines", lines);
    }

    static void writeLine(OutputStream out, Map<String, Object> tree) throws IOException {
        out.write(CanonicalJson.write(tree));
        out.write('\n');
    }

    /** Lets the reader answer and compares line by line. */
    static void compare(Path histories, Path answers, boolean isHonest)
            throws IOException, InterruptedException {
        Path said = Path.of(histories + " said");
        Path faults = Path.of(histories + " faults");
        Process python =
                new ProcessBuilder("python3", FILE, "--histories", histories.toString())
                        .redirectOutput(said.toFile())
                        .redirectError(faults.toFile())
                        .start();
        boolean ended = python.waitFor(Repetitions.of(10, 120), TimeUnit.MINUTES);
        assertThat(ended).as("the reader came to its end").isTrue();
        try (BufferedReader expected = Files.newBufferedReader(answers);
                BufferedReader actual = Files.newBufferedReader(said)) {
            for (String line = expected.readLine(); line != null; line = expected.readLine()) {
                String other = actual.readLine();
                assertThat(other).as("faults of the reader: %s", faults(faults)).isNotNull();
                assertThat(view(other, isHonest)).isEqualTo(line);
            }
        }
        assertThat(python.exitValue()).as("%s", faults(faults)).isIn(0, isHonest ? 0 : 1);
    }

    /** Returns an answer of the reader without what the program does not say. */
    private static String view(String answer, boolean isHonest) {
        Map<String, Object> tree = new TreeMap<>(CanonicalJson.read(answer.getBytes(UTF_8)));
        tree.remove("fates");
        if (!isHonest) {
            tree.put("lost", List.of());
        }
        return new String(CanonicalJson.write(tree), UTF_8);
    }

    private static String faults(Path faults) throws IOException {
        return Files.readString(faults);
    }
}
