package rubezh.journey.exchange;

import module java.base;

import rubezh.domain.seizure.Status;
import rubezh.journal.StoredRevision;
import rubezh.journey.TrainingStation;
import rubezh.json.DerivedId;
import rubezh.security.Installation;

/** What is known of an exercise beside the registers: who weighed what, and what of it arrived. */
final class ExerciseBook {
    /** Milligrams of each case by what its post last wrote, as nobody else weighs it. */
    private final Map<UUID, Long> written = new LinkedHashMap<>();

    /** The same by what arrived at headquarters. */
    private final Map<UUID, Long> arrived = new HashMap<>();

    private final Map<UUID, String> owners = new HashMap<>();
    private final Set<UUID> joint = new HashSet<>();
    private final Map<String, Integer> newest = new HashMap<>();

    /**
     * A bundle on its way.
     *
     * @param number its number, from 1
     * @param computer computer that made it
     * @param from station of that
     * @param cases cases of the sender when it was made
     */
    record Bundle(
            int number, UUID computer, String from, String to, Path file, Map<UUID, Long> cases) {}

    void begin(UUID id, String post, long milligrams) {
        written.put(id, milligrams);
        owners.put(id, post);
    }

    /** Notes that a case is of the operation. */
    void join(UUID id) {
        joint.add(id);
    }

    void weigh(UUID id, long milligrams) {
        written.put(id, milligrams);
    }

    /** Strikes out a case that was lost with its computer. */
    void forget(UUID id) {
        written.remove(id);
        joint.remove(id);
    }

    Bundle send(int number, Installation from, String to, Path file) {
        var cases = new HashMap<>(written);
        cases.keySet().retainAll(of(from.station()));
        return new Bundle(number, from.replica(), from.station(), to, file, cases);
    }

    /** Notes that a bundle arrived; one that is older than another one brings nothing. */
    void arrive(Bundle bundle) {
        if (newest.merge(bundle.from(), bundle.number(), Math::max) == bundle.number()) {
            arrived.putAll(bundle.cases());
        }
    }

    Map<UUID, Long> written() {
        return Collections.unmodifiableMap(written);
    }

    Map<UUID, Long> arrived() {
        return Collections.unmodifiableMap(arrived);
    }

    Set<UUID> joint() {
        return Collections.unmodifiableSet(joint);
    }

    /** Returns the cases of a post. */
    List<UUID> of(String post) {
        return written.keySet().stream().filter(id -> post.equals(owners.get(id))).toList();
    }

    String owner(UUID id) {
        return Objects.requireNonNull(owners.get(id));
    }

    /** Returns the number of some cases and their milligrams. */
    static List<Long> sums(Map<UUID, Long> cases) {
        return List.of(
                (long) cases.size(), cases.values().stream().mapToLong(Long::longValue).sum());
    }

    /** Returns the revisions of the review of a case. */
    static List<StoredRevision> reviews(TrainingStation at, UUID id) {
        return at.openStation.journal().ofRecord(DerivedId.ofReview(id));
    }

    static Status status(TrainingStation at, UUID id) {
        return at.register.open(id).orElseThrow().review().status();
    }
}
