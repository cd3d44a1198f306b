package rubezh.bundle.receipt;

import module java.base;

import rubezh.authority.Authority;
import rubezh.journal.Revision;
import rubezh.journal.RevisionMerger;
import rubezh.journal.ValueTree;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;

/** For which stations the records of a register are meant, by section 1.17 of the format alone. */
public final class MeantRecords {
    private static final Map<String, String> STATIONS =
            Map.of(
                    "seizure", "/header/station",
                    "operation-day", "/station",
                    "nil-report", "/station",
                    "receipt", "/from");
    private static final Map<String, String> OPERATIONS =
            Map.of("seizure", "/header/operation", "operation-day", "/operation");

    private final Authority authority;
    private final Map<UUID, List<Revision>> records;

    /**
     * @param all all revisions of the register
     * @param authority says who signed a revision, and what an operation says
     */
    public MeantRecords(Collection<Revision> all, Authority authority) {
        this.authority = authority;
        this.records = all.stream().collect(Collectors.groupingBy(r -> r.subject().recordId()));
    }

    /** Returns the ids of the records meant for a station, reviews included. */
    public Set<UUID> of(String station) {
        Set<String> codes = operations(station);
        Set<UUID> named = ids(one -> isNamed(one, station));
        named.forEach(id -> codes.addAll(operationsOf(id)));
        var meant = new HashSet<>(named);
        meant.addAll(ids(one -> isForAll(one.subject().kind())));
        records.keySet().stream()
                .filter(id -> !Collections.disjoint(operationsOf(id), codes))
                .forEach(meant::add);
        List.copyOf(meant).forEach(id -> meant.add(DerivedId.ofReview(id)));
        meant.retainAll(records.keySet());
        return meant;
    }

    private Set<UUID> ids(Predicate<Revision> which) {
        return records.entrySet().stream()
                .filter(one -> one.getValue().stream().anyMatch(which))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean isForAll(String kind) {
        return !STATIONS.containsKey(kind) && !kind.equals("review");
    }

    private boolean isNamed(Revision revision, String station) {
        String field = STATIONS.get(revision.subject().kind());
        return field != null
                && (authority.signer(revision).equals(station)
                        || text(revision, field).equals(station));
    }

    private Set<String> operationsOf(UUID id) {
        var codes = new HashSet<String>();
        for (Revision one : Objects.requireNonNull(records.get(id))) {
            String field = OPERATIONS.get(one.subject().kind());
            if (field != null) {
                codes.add(text(one, field));
            }
        }
        codes.remove("");
        return codes;
    }

    private static String text(Revision revision, String pointer) {
        return Objects.toString(ValueTree.at(revision.content().body(), pointer), "");
    }

    /** Returns the codes of the operations that a station takes part in by name. */
    public Set<String> operations(String station) {
        var codes = new HashSet<String>();
        for (List<Revision> all : records.values()) {
            List<Revision> known = RevisionMerger.ofKind(all, RecordKind.OPERATION.name());
            List<Revision> counting = known.isEmpty() ? known : authority.counting(known);
            if (!counting.isEmpty()) {
                Map<String, Object> body = RevisionMerger.view(counting).body();
                if (ValueTree.at(body, "/mandate/participants") instanceof List<?> some
                        && (some.contains(station) || some.contains(station.split("-", 2)[0]))) {
                    codes.add(Objects.toString(ValueTree.at(body, "/code"), ""));
                }
            }
        }
        return codes;
    }
}
