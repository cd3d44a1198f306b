package rubezh.app;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.backup.BackupService;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.SeizureFields;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.RememberedHash;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.register.DraftInput;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.session.OpenRegister;
import rubezh.text.Language;

/**
 * T14: five hundred words that occur nowhere else are entered in records, drafts, reasons, remarks
 * and passwords; after working, locking and a backup none is in any file of the program. Logs,
 * settings and marks are searched too.
 */
@LongTest
class CanaryWordsTest {
    private static final int WORDS = 500;
    private static final long SEED = 20261127;

    /** Beginnings of the words; long enough to occur by chance in no sealed bytes. */
    private static final List<String> STEMS = List.of("qzvkjxwqzh", "щзжфцъэхющ");

    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    @TempDir Path root;
    private int count;
    private final Random random = new Random(SEED);

    /** Returns a new word that begins with one of the stems; half of them are Cyrillic. */
    private String word() {
        return STEMS.get(count++ % 2) + random.nextInt(1_000_000);
    }

    private String words(int number) {
        return IntStream.range(0, number).mapToObj(_ -> word()).collect(Collectors.joining(" "));
    }

    private static Seizure with(String text) {
        return SeizureShape.SHAPE.with(
                Seizures.complete(), SeizureFields.NARRATIVE_CIRCUMSTANCES.pointer(), text);
    }

    private void enter(OpenRegister open) {
        for (int i = 0; i < 10; i++) {
            UUID id = open.register().newRecordId();
            Seizure seizure = with(words(WORDS / 20));
            open.register().record(SaveRequest.ofNew(id, seizure, SaveIntent.SAVE));
        }
        while (count < WORDS) {
            String text = words(WORDS / 20);
            var typed = new DraftInput(UUID.randomUUID(), null, with(text), Map.of(), null);
            open.register().saveDraft(open.register().draft(typed));
        }
        open.shifts().open();
        open.shifts().handOver("", word());
        open.officers().add(new Officer("bek", "Bek B. B.", word(), Set.of(Role.OFFICER)));
        open.officers().deactivate("bek", word());
        open.backups().create(BackupService.Occasion.BY_HAND, _ -> {});
    }

    @Test
    void noWordIsInAnyFile() {
        Map<String, String> environment = CliResult.newStation(root, root, "KG-OSH");
        var clock = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);
        var machine =
                new Machine(
                        environment,
                        clock,
                        UUID::randomUUID,
                        new SecureRandom(),
                        RememberedHash.ARGON2ID,
                        Language.EN);
        Folders folders = Folders.find(environment, null);
        var access =
                new LocalRegisterAccess(new StationService(machine, folders), machine, folders);
        assertThat(access.signInService().signIn("chief", CliResult.PHRASE.toCharArray()))
                .isNotNull();
        enter(access.openRegister());
        access.runMaintenance();
        access.lock();
        access.finishLock();
        assertThat(found()).as("seed %d", SEED).isEmpty();
        access.close();
        assertThat(found()).as("after closing, seed %d", SEED).isEmpty();
    }

    /** Returns the words found, with the file. */
    private List<String> found() {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).hasSizeGreaterThan(3);
            return all.stream().flatMap(this::foundIn).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<String> foundIn(Path file) {
        try {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            return Stream.concat(STEMS.stream(), Stream.of(CliResult.PHRASE))
                    .filter(word -> ENCODINGS.stream().anyMatch(e -> contains(bytes, word, e)))
                    .map(word -> word + " in " + root.relativize(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean contains(String bytes, String word, Charset encoding) {
        return bytes.contains(new String(word.getBytes(encoding), StandardCharsets.ISO_8859_1));
    }
}
