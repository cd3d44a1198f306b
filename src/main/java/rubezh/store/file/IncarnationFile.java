package rubezh.store.file;

import module java.base;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rubezh.domain.seizure.evidence.Sha256;

/**
 * Letters of case numbers used on this computer for one station code, one a line, kept outside the
 * data folder: they outlive a lost register, so that a new one does not give its numbers again.
 */
final class IncarnationFile {
    private static final Logger LOG = LoggerFactory.getLogger(IncarnationFile.class);
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int RANDOM_LETTERS = 3;

    private final Path file;
    private final SecureRandom random;
    private final TreeSet<String> used = new TreeSet<>();

    /** Reads the letters used so far; an unreadable file counts as absent. */
    IncarnationFile(StoreConfig config, String stationCode) {
        String hash = Sha256.digest(Bytes.of(stationCode)).hex();
        this.file = config.markFolder().resolve(hash.substring(0, 32) + ".letters");
        this.random = config.random();
        try {
            used.addAll(Files.readAllLines(file));
        } catch (NoSuchFileException e) {
            // The first register of this station here.
            return;
        } catch (IOException e) {
            LOG.warn("letters not read: {}", e.toString());
        }
    }

    /**
     * Remembers letters; a failure is logged only, as it must not keep anybody from the records.
     */
    void add(String letters) {
        if (!used.add(letters)) {
            return;
        }
        try {
            PrivateFiles.createFolderOf(file);
            synchronized (IncarnationFile.class) {
                write();
            }
        } catch (IOException e) {
            LOG.warn("letters not remembered: {}", e.toString());
        }
    }

    /** Adds what another process with the same folder of settings has written meanwhile. */
    private void write() throws IOException {
        Path guard = file.resolveSibling(file.getFileName() + ".lock");
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try (FileChannel channel =
                        FileChannel.open(guard, options, PrivateFiles.attributes(guard));
                var _ = channel.lock()) {
            if (Files.exists(file)) {
                used.addAll(Files.readAllLines(file));
            }
            String text = used.stream().map(line -> line + "\n").collect(Collectors.joining());
            AtomicFiles.replace(file, out -> out.write(ByteBuffer.wrap(Bytes.of(text))));
        }
    }

    /** Returns the single letter after all used ones; random letters after the last. */
    String nextLetter() {
        int last =
                used.stream()
                        .filter(l -> l.length() == 1)
                        .mapToInt(ALPHABET::indexOf)
                        .max()
                        .orElse(-1);
        return last + 1 < ALPHABET.length()
                ? ALPHABET.substring(last + 1, last + 2)
                : randomLetters();
    }

    /** Returns letters that no other computer of the station has, as it cannot be asked. */
    String randomLetters() {
        String letters;
        do {
            letters =
                    random.ints(RANDOM_LETTERS, 0, ALPHABET.length())
                            .mapToObj(i -> ALPHABET.substring(i, i + 1))
                            .collect(Collectors.joining());
        } while (used.contains(letters));
        return letters;
    }
}
