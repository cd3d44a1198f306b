package rubezh.watch;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.journal.StationNotes;
import rubezh.json.CanonicalJson;
import rubezh.json.JsonObjectWriter;

/**
 * Matches found in the register and how far it was looked through, as one sealed note. Never
 * exchanged: what was set aside at one station is asked again at another.
 */
final class WatchFindings {
    private static final String NOTE = "watch-findings";

    private final StationNotes notes;
    private final Map<UUID, List<WatchFinding>> byRecord = new LinkedHashMap<>();
    private final Set<UUID> pending = new LinkedHashSet<>();
    private @Nullable Long position;

    WatchFindings(StationNotes notes) {
        this.notes = notes;
        Map<String, Object> tree = notes.find(NOTE).map(CanonicalJson::read).orElseGet(Map::of);
        if (tree.get("position") instanceof String text) {
            this.position = Long.valueOf(text);
        }
        if (tree.get("pending") instanceof List<?> ids) {
            ids.forEach(id -> pending.add(UUID.fromString(id.toString())));
        }
        if (tree.get("findings") instanceof List<?> trees) {
            trees.stream().map(one -> WatchFindingCodec.read((Map<?, ?>) one)).forEach(this::add);
        }
    }

    private void add(WatchFinding finding) {
        byRecord.computeIfAbsent(finding.recordId(), _ -> new ArrayList<>()).add(finding);
    }

    List<WatchFinding> all() {
        return byRecord.values().stream().flatMap(List::stream).toList();
    }

    /** Returns the number of open findings by entry; an entry without any is missing. */
    Map<UUID, Integer> open() {
        var numbers = new HashMap<UUID, Integer>();
        byRecord.values().stream()
                .flatMap(List::stream)
                .filter(WatchFinding::isOpen)
                .forEach(one -> numbers.merge(one.entryId(), 1, Integer::sum));
        return numbers;
    }

    /** Returns the entries that the register has to be looked through for. */
    Set<UUID> pending() {
        return pending;
    }

    /** Returns the position of the journal up to which records were compared; empty at first. */
    Optional<Long> position() {
        return Optional.ofNullable(position);
    }

    void setPosition(long reached) {
        position = reached;
    }

    /** Replaces the open findings of a record by what it matches now. */
    void replace(UUID recordId, List<WatchMatch> matches, Instant now) {
        update(recordId, one -> true, matches, now);
    }

    /** Replaces the open findings of a record for one entry. */
    void replace(UUID recordId, UUID entryId, List<WatchMatch> matches, Instant now) {
        update(recordId, one -> one.entryId().equals(entryId), matches, now);
    }

    private void update(
            UUID recordId,
            Predicate<WatchFinding> concerned,
            List<WatchMatch> matches,
            Instant now) {
        List<WatchFinding> before = byRecord.getOrDefault(recordId, List.of());
        var kept = new ArrayList<>(before);
        kept.removeIf(one -> one.isOpen() && concerned.test(one));
        for (WatchMatch match : matches) {
            WatchFinding found = finding(recordId, match, now);
            if (kept.stream().noneMatch(found::isSame)) {
                kept.add(before.stream().filter(found::isSame).findFirst().orElse(found));
            }
        }
        put(recordId, kept);
    }

    private void put(UUID recordId, List<WatchFinding> findings) {
        if (findings.isEmpty()) {
            byRecord.remove(recordId);
        } else {
            byRecord.put(recordId, findings);
        }
    }

    /** Forgets the open findings of entries. */
    void forget(Set<UUID> entryIds) {
        byRecord.values()
                .forEach(list ->
                        list.removeIf(one -> one.isOpen() && entryIds.contains(one.entryId())));
        byRecord.values().removeIf(List::isEmpty);
    }

    /** Returns whether somebody set a match aside. */
    boolean isAside(UUID recordId, WatchMatch match) {
        WatchFinding found = finding(recordId, match, Instant.EPOCH);
        return byRecord.getOrDefault(recordId, List.of()).stream()
                .anyMatch(one -> !one.isOpen() && one.isSame(found));
    }

    /** Sets a match of a record aside. */
    void setAside(UUID recordId, WatchMatch match, WatchDecision decision) {
        WatchFinding found = finding(recordId, match, decision.at());
        var changed = new ArrayList<>(byRecord.getOrDefault(recordId, List.of()));
        changed.removeIf(found::isSame);
        changed.add(found.withAside(decision));
        put(recordId, changed);
    }

    private static WatchFinding finding(UUID recordId, WatchMatch match, Instant at) {
        return new WatchFinding(
                recordId,
                match.entryId(),
                match.subject().text(),
                match.subject().folded(),
                match.strength(),
                at,
                null);
    }

    /** Keeps all of it. */
    void write() {
        byte[] note =
                new JsonObjectWriter()
                        .put("position", Objects.toString(position, null))
                        .put("pending", pending)
                        .putList("findings", all(), WatchFindingCodec::tree)
                        .bytes();
        notes.put(NOTE, note);
    }

    /** Form of a finding in the note that keeps them. */
    private static final class WatchFindingCodec {
        private WatchFindingCodec() {}

        static Map<String, Object> tree(WatchFinding finding) {
            WatchDecision aside = finding.aside();
            return new JsonObjectWriter()
                    .put("record", finding.recordId())
                    .put("entry", finding.entryId())
                    .putAll(finding, "value", "folded", "strength")
                    .put("found", finding.foundAt())
                    .putAll(aside, "by")
                    .put("aside", aside == null ? null : aside.at())
                    .tree();
        }

        static WatchFinding read(Map<?, ?> tree) {
            boolean open = tree.get("aside") == null;
            return new WatchFinding(
                    UUID.fromString(text(tree, "record")),
                    UUID.fromString(text(tree, "entry")),
                    text(tree, "value"),
                    text(tree, "folded"),
                    MatchStrength.valueOf(text(tree, "strength")),
                    Instant.parse(text(tree, "found")),
                    open
                            ? null
                            : new WatchDecision(
                                    text(tree, "by"), Instant.parse(text(tree, "aside"))));
        }

        private static String text(Map<?, ?> tree, String name) {
            return String.valueOf(tree.get(name));
        }
    }
}
