package rubezh.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import rubezh.fixtures.BodyMutator;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.MemoryRegister;
import rubezh.fixtures.Repetitions;
import rubezh.journal.Revision;
import rubezh.json.CanonicalJson;
import rubezh.json.RecordKind;
import rubezh.text.Fault;

/**
 * A register that has got a record of a partner. What a service says is done there is read back;
 * else it says by a code why nothing was written.
 */
final class DamagedWorld {
    static final String LINE = "01930000-0000-7000-8000-00000000000";
    static final String SUPERVISOR = "\"by\":{\"roles\":[\"supervisor\"]}";

    /** Acts that were done and that were refused, by name. */
    private static final Map<String, int[]> OUTCOMES = new TreeMap<>();

    final MemoryRegister partner;
    final MemoryRegister own;

    DamagedWorld(long seed) {
        partner = new MemoryRegister("KG-OSH", 2 * seed + 1);
        own = new MemoryRegister("KG-HQ", 2 * seed + 2);
    }

    DamagedWorld with(Revision.Subject subject, Map<String, Object> body) {
        new JournalSeeder(partner.journal(), partner.signer()).write(subject, body);
        own.importFrom(partner);
        return this;
    }

    /** Acts; what is done must be seen, and of what is refused nothing is written. */
    void act(String name, Runnable act, BooleanSupplier seen) {
        long before = own.journal().position();
        try {
            act.run();
        } catch (Fault refused) {
            count(name, 1);
            assertThat(refused.code()).as(name).matches("[A-Z]{3}-[0-9]{3}");
            assertThat(own.journal().position()).as(name).isEqualTo(before);
            return;
        }
        count(name, 0);
        assertThat(seen.getAsBoolean()).as("%s is read back", name).isTrue();
    }

    void act(String name, BooleanSupplier written, BooleanSupplier seen) {
        long before = own.journal().position();
        boolean done = written.getAsBoolean();
        count(name, done ? 0 : 1);
        if (done) {
            assertThat(seen.getAsBoolean()).as("%s is read back", name).isTrue();
        } else {
            assertThat(own.journal().position()).as(name).isEqualTo(before);
        }
    }

    List<Revision> revisions(UUID id, RecordKind<?> kind) {
        return kind.among(own.journal().ofRecord(id));
    }

    private static void count(String name, int outcome) {
        OUTCOMES.computeIfAbsent(name, _ -> new int[2])[outcome]++;
    }

    /** Returns whether each act was done oftener than refused: else its test shows nothing. */
    static void assertMostAreDone() {
        OUTCOMES.forEach((name, counts) ->
                assertThat(counts[0]).as("%s is done", name).isGreaterThan(counts[1]));
    }

    /** What is done with a record of which some places are damaged. */
    interface Acts {
        void on(DamagedWorld world, Map<String, Object> body, Random random);
    }

    static Map<String, Object> tree(String json) {
        return CanonicalJson.read(json.getBytes(UTF_8));
    }

    static void eachSeed(String json, Acts acts) {
        eachSeed(tree(json), acts);
    }

    /** Acts on many worlds, each with the record damaged in another way. */
    static void eachSeed(Map<String, Object> whole, Acts acts) {
        Repetitions.seeds(60, 5_000)
                .forEach(seed -> {
                    Map<String, Object> body = new BodyMutator(new Random(seed)).damaged(whole);
                    try {
                        acts.on(new DamagedWorld(seed), body, new Random(seed));
                    } catch (AssertionError | RuntimeException e) {
                        throw new AssertionError("seed " + seed + ", " + body, e);
                    }
                });
    }

    static String line(int number, String more) {
        return "{\"id\":\"" + LINE + number + "\",\"pos\":" + number + "," + more + "}";
    }
}
