package rubezh.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;

import module java.base;

import rubezh.bundle.HostileSenderFixture.Tampering;
import rubezh.bundle.format.ForgedBundle;
import rubezh.journal.RevisionKind;

/**
 * Generator of the files in {@code src/test/resources/rubezh/bundle/hostile}: damaged files,
 * bundles tampered with and sealed again, hostile contents from a known station, forgeries passed
 * on by a stranger. Keys, clock and ids are fixed, so it always writes the same bytes.
 *
 * <p>{@code main} with a folder writes them there, after a case was added.
 */
public final class HostileCorpus {
    /** Bundle that makes the sender of the others known; it is valid itself. */
    public static final String SETUP = "setup.json";

    private static final int MAX_SIZE = 64_000;
    private static final UUID OWN_RECORD = new UUID(0x7000L, 0x8000_0000_0000_0000L | 1L << 44);

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Path scratch;

    private HostileCorpus(Path folder) {
        this.scratch = folder;
    }

    /** Returns the files by name. */
    public static SortedMap<String, byte[]> generate(Path scratch) throws IOException {
        var corpus = new HostileCorpus(scratch);
        corpus.addDamaged();
        corpus.addTampered();
        corpus.addBlobs();
        corpus.addContents();
        corpus.files.putAll(new HostileChains(scratch).files());
        new RelayedForgeries(scratch).files().forEach(corpus.files::put);
        return corpus.files;
    }

    /** Writes the files into a folder. */
    public static void main(String... arguments) throws IOException {
        Path target = Files.createDirectories(Path.of(arguments[0]));
        for (var file : generate(Files.createTempDirectory("corpus")).entrySet()) {
            Files.write(target.resolve(file.getKey()), file.getValue());
        }
    }

    /** Returns the station that the receiver knows, with three revisions of one record. */
    static MemoryStation knownStation(Path folder) {
        var osh = new MemoryStation("KG-OSH", 1, folder, true);
        UUID record = osh.record("тайник");
        osh.change(record, "narrative", "summary", "под сиденьем");
        osh.change(record, "header", "number", "KG-OSH-A-2026-000001");
        return osh;
    }

    private byte[] setup() throws IOException {
        return Files.readAllBytes(knownStation(scratch).exportAll("good.json"));
    }

    private void addDamaged() throws IOException {
        byte[] good = setup();
        String text = new String(good, ISO_8859_1);
        files.put(SETUP, good);
        byte[] random = new byte[3000];
        new Random(7).nextBytes(random);
        damaged("empty", new byte[0]);
        damaged("zeros", new byte[3000]);
        damaged("random", random);
        damaged("cut", Arrays.copyOf(good, good.length - 40));
        damaged("cut-in-half", Arrays.copyOf(good, good.length / 2));
        damaged("crlf", text.replace("\n", "\r\n"));
        damaged("byte-order-mark", "\u00EF\u00BB\u00BF" + text);
        addEdited(text, text.split("(?<=\n)")[4]);
    }

    /** Adds what editors, mail programs and people with an editor make of a bundle. */
    private void addEdited(String text, String line) {
        damaged("twice", text + text);
        damaged("newline-added", text + "\n");
        damaged("newline-removed", text.substring(0, text.length() - 1));
        damaged("minified", text.replace("\n", ""));
        damaged("indented", text.replace("\n", "\n  "));
        damaged("line-deleted", text.replace(line, ""));
        damaged("line-doubled", text.replace(line, line + line));
        damaged("one-bit", text.replaceFirst("KG-OSH", "KG-OSI"));
        damaged("utf-16", text.getBytes(UTF_16));
        damaged("no-seal", text.substring(0, text.lastIndexOf("\"seal\"")));
    }

    private void damaged(String name, String content) {
        damaged(name, content.getBytes(ISO_8859_1));
    }

    private void damaged(String name, byte[] content) {
        files.put("damaged-" + name + ".json", content);
    }

    private void addTampered() {
        List<Tampering> all =
                Stream.of(
                                HostileBundleTest.FRAMES.stream(),
                                HostileBundleTest.HEADERS.stream(),
                                HostileLineTest.CHANGED.stream())
                        .flatMap(cases -> cases)
                        .filter(tampering -> !tampering.name().equals("training"))
                        .toList();
        MemoryStation osh = knownStation(scratch);
        Path good = osh.exportAll("good.json");
        for (Tampering tampering : all) {
            ForgedBundle bundle = ForgedBundle.of(good);
            tampering.change().accept(bundle);
            byte[] sealed = bundle.sealed(osh.signer);
            if (sealed.length < MAX_SIZE) {
                files.put("sealed-" + slug(tampering.toString()) + ".json", sealed);
            }
        }
    }

    /** Adds bundles whose attachment is not what its line says, and one of real data. */
    private void addBlobs() {
        MemoryStation osh = knownStation(scratch);
        osh.recordPictures("picture".getBytes(ISO_8859_1));
        Path good = osh.exportAll("good.json");
        addReplaced(osh, good, "blob-other-bytes", "\"data\":\"cGl", "\"data\":\"cGk");
        addReplaced(osh, good, "blob-of-999999", "\"of\":1", "\"of\":999999");
        addReplaced(osh, good, "blob-not-base64", "\"data\":\"cGl", "\"data\":\"?Gl");
        ForgedBundle real = ForgedBundle.of(good).header(header -> header.remove("training"));
        files.put("sealed-real-data.json", real.sealed(osh.signer));
    }

    private void addReplaced(MemoryStation sender, Path good, String name, String old, String by) {
        ForgedBundle bundle =
                ForgedBundle.of(good)
                        .lines(lines -> lines.replaceAll(line -> line.replace(old, by)));
        files.put("sealed-" + name + ".json", bundle.sealed(sender.signer));
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private void addContents() throws IOException {
        for (var content : HostileContents.BODIES.entrySet()) {
            MemoryStation osh = knownStation(scratch);
            Map<String, Object> body = content.getValue();
            String[] changed = body.keySet().stream().map(s -> "/" + s).toArray(String[]::new);
            osh.write(OWN_RECORD, RevisionKind.PUT, body, changed);
            Path file = osh.exportAll("content.json");
            files.put("content-" + content.getKey() + ".json", Files.readAllBytes(file));
        }
    }
}
