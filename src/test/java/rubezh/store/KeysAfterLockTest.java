package rubezh.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rubezh.text.FaultAssertions.assertFault;

import module java.base;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.fixtures.LongTest;
import rubezh.fixtures.Seizures;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.security.DataKey;
import rubezh.store.backup.RegisterCopy;
import rubezh.store.file.TestStations;
import rubezh.text.Fault;

/** No key of a register is in an object of the program after a lock: seen in a dump of the heap. */
@LongTest
final class KeysAfterLockTest {
    private static final byte MASK = 0x5a;

    @TempDir Path root;

    /** Keys, masked: the dump has the objects of this test too. */
    /** A dump is as large as the heap of all tests before, so it is read in parts that overlap. */
    private static final int PART = 1 << 24;

    /** More than any key has in bytes. */
    private static final int LONGEST = 256;

    private final List<byte[]> masked = new ArrayList<>();

    @Test
    void aLockOverwritesTheDataKeyAndWhatIsDerivedFromIt()
            throws IOException, ReflectiveOperationException {
        OpenStation station = TestStations.createAnew(root);
        var register = TestStations.register(station);
        var id = register.newRecordId();
        register.record(SaveRequest.ofNew(id, Seizures.complete(), SaveIntent.SAVE));
        for (var purpose : DataKey.Purpose.values()) {
            remember(station.signedIn().key().derive(purpose).getEncoded());
        }
        remember(secretOf(station.signedIn().key(), "secret"));
        remember(secretOf(station.signedIn().identity().signer(), "privateKey"));
        station.session().encryptionKeys().forEach(pair -> remember(pair.privateKey()));
        assertThat(found()).as("keys of a register in use").hasSize(masked.size());
        LockedStation locked = station.lock();
        assertThat(found()).as("keys after the lock").isEmpty();
        assertFault(() -> station.notes().find("x"), "SEC-012");
        assertThatThrownBy(() -> station.session().signer().sign(new byte[1]))
                .isInstanceOf(Fault.class);
        locked.close();
    }

    @Test
    void closingABackupLeavesTheKeysOfTheRegister() {
        try (OpenStation station = TestStations.create(root)) {
            Path copy = root.resolve("copy.db");
            Path database = station.handle().folder().resolve("station.db");
            new RegisterCopy(database, _ -> {}).write(station.handle().connections(), copy);
            new BackupReader(station).open(copy, _ -> {}).close();
            var register = TestStations.register(station);
            UUID id = register.newRecordId();
            register.record(SaveRequest.ofNew(id, Seizures.complete(), SaveIntent.SAVE));
            assertThat(station.journal().ofRecord(id)).hasSize(1);
        }
    }

    private static byte[] secretOf(Object owner, String field) throws ReflectiveOperationException {
        Field found = owner.getClass().getDeclaredField(field);
        found.setAccessible(true);
        return ((SecretKey) found.get(owner)).getEncoded();
    }

    private void remember(byte[] key) {
        byte[] hidden = new byte[key.length];
        for (int i = 0; i < key.length; i++) {
            hidden[i] = (byte) (key[i] ^ MASK);
            key[i] = 0;
        }
        masked.add(hidden);
    }

    /** Returns the numbers of the keys found among the objects that are still in use. */
    private Set<Integer> found() throws IOException {
        Path dump = root.resolve("dump.hprof");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpHeap(dump.toString(), true);
        var numbers = new TreeSet<Integer>();
        try (InputStream in = Files.newInputStream(dump)) {
            byte[] part = new byte[PART];
            int kept = 0;
            for (int read; (read = in.readNBytes(part, kept, PART - kept)) > 0; ) {
                int length = kept + read;
                numbers.addAll(numbersIn(part, length));
                kept = Math.min(LONGEST, length);
                System.arraycopy(part, length - kept, part, 0, kept);
            }
        }
        Files.delete(dump);
        return numbers;
    }

    /**
     * Looks for all keys in one pass: a process that has run other tests has a large heap. By two
     * bytes, as a key may well begin with zero, which is most of a heap.
     */
    private Set<Integer> numbersIn(byte[] heap, int length) {
        var numbers = new TreeSet<Integer>();
        var starts = new boolean[1 << Short.SIZE];
        masked.forEach(key -> starts[pair((byte) (key[0] ^ MASK), (byte) (key[1] ^ MASK))] = true);
        for (int at = 0; at + 1 < length; at++) {
            if (starts[pair(heap[at], heap[at + 1])]) {
                for (int number = 0; number < masked.size(); number++) {
                    if (matches(heap, length, at, masked.get(number))) {
                        numbers.add(number);
                    }
                }
            }
        }
        return numbers;
    }

    private static int pair(byte first, byte second) {
        return (first & 0xff) << Byte.SIZE | second & 0xff;
    }

    private static boolean matches(byte[] heap, int length, int at, byte[] hidden) {
        int i = 0;
        while (i < hidden.length && at + i < length && heap[at + i] == (byte) (hidden[i] ^ MASK)) {
            i++;
        }
        return i == hidden.length;
    }
}
