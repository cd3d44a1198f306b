package rubezh.journal;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.fixtures.MemoryJournal;
import rubezh.fixtures.Repetitions;

/**
 * What the author of a revision started from is what the merge of its parents shows, and what he
 * hides is what differs from that and is not listed.
 */
class RevisionBasisTest {
    private static final int MANY = 4_000;

    private final RevisionGraph world = new RevisionGraph("basis");

    @Test
    void randomHistoriesGiveTheValuesOfTheMerge() {
        int merges = 0;
        for (long seed = 0; seed < Repetitions.of(100, 10_000); seed++) {
            var history = new RandomHistory(seed);
            history.deliverEverything();
            MemoryJournal post = history.somePost();
            for (List<Revision> revisions : byRecord(post)) {
                merges += assertBasesOf(revisions, seed);
            }
        }
        assertThat(merges).as("revisions with several parents").isGreaterThan(50);
    }

    /** What the program writes hides nothing, even where something was missing for its author. */
    @Test
    void randomHistoriesHideNothing() {
        for (long seed = 0; seed < Repetitions.of(200, 10_000); seed++) {
            var history = new RandomHistory(seed);
            for (MemoryJournal post : history.posts()) {
                assertNothingHidden(byRecord(post), seed);
            }
            history.deliverEverything();
            assertNothingHidden(byRecord(history.somePost()), seed);
        }
    }

    private static void assertNothingHidden(Collection<List<Revision>> records, long seed) {
        for (List<Revision> revisions : records) {
            var basis = new RevisionBasis(revisions);
            for (Revision revision : revisions) {
                assertThat(basis.hidden(revision)).as("seed %d, %s", seed, revision.id()).isEmpty();
                if (basis.isComplete(revision.id())) {
                    assertThat(RevisionMerger.asOf(revisions, List.of(revision.id())).body())
                            .as("view of seed %d, %s", seed, revision.id())
                            .isEqualTo(revision.content().body());
                }
            }
        }
    }

    /** Each parent alone has too few of the lines to show that they stand in another order. */
    @Test
    void anotherOrderOfLinesThatSeveralParentsBroughtIsHidden() {
        Revision first = world.create(Map.of("a", "old"));
        List<Revision> all = new ArrayList<>(List.of(first));
        for (long n = 1; n <= 2; n++) {
            String line = "/items/" + new UUID(0x7000L, Long.MIN_VALUE | n) + "/pos";
            all.add(world.set(RevisionKind.PUT, List.of(first), line, n));
        }
        Map<String, Object> body = RevisionMerger.view(all).body();
        List<?> lines = (List<?>) Objects.requireNonNull(body.get("items"));
        Revision turned = world.edit(all, Map.of("a", "old", "items", lines.reversed()));
        all.add(turned);
        assertThat(new RevisionBasis(all).hidden(turned)).containsExactly("/items");
    }

    /** The short ways to find what is hidden come to the same as a merge of the parents. */
    @Test
    void whatIsHiddenIsFoundAsByAMergeEach() {
        int hiding = 0;
        for (long seed = 0; seed < Repetitions.of(1_000, 50_000); seed++) {
            List<List<Revision>> histories = new ArrayList<>();
            histories.add(
                    new NonsenseHistory(seed)
                            .journal().ofAll().stream().map(StoredRevision::revision).toList());
            if (seed % 10 == 0) {
                histories.addAll(withHiddenChanges(seed));
            }
            for (List<Revision> revisions : histories) {
                var basis = new RevisionBasis(revisions);
                for (Revision revision : revisions) {
                    SortedSet<String> merged = hiddenByMerge(revision, revisions, basis);
                    assertThat(basis.hidden(revision))
                            .as("seed %d, %s", seed, revision.id())
                            .isEqualTo(merged);
                    hiding += merged.isEmpty() ? 0 : 1;
                }
            }
        }
        assertThat(hiding).isGreaterThan(100);
    }

    private static SortedSet<String> hiddenByMerge(
            Revision revision, List<Revision> revisions, RevisionBasis basis) {
        return basis.isComplete(revision.id())
                ? new ParentView(revisions, revision.link().parents(), _ -> true)
                        .hidden(revision.content())
                : Collections.emptySortedSet();
    }

    /** Returns histories in which some revisions do not list all that they change. */
    private static Collection<List<Revision>> withHiddenChanges(long seed) {
        var random = new Random(seed);
        var history = new RandomHistory(seed);
        history.deliverEverything();
        return byRecord(history.somePost()).stream()
                .map(all -> all.stream().map(one -> forgetful(one, random)).toList())
                .toList();
    }

    private static Revision forgetful(Revision revision, Random random) {
        Revision.Content content = revision.content();
        var changed = new TreeSet<>(content.changed());
        changed.removeIf(_ -> random.nextInt(8) == 0);
        return new Revision(
                revision.id(),
                revision.subject(),
                revision.act(),
                revision.link(),
                new Revision.Content(
                        content.bodyHash(),
                        content.salt(),
                        content.body(),
                        changed,
                        content.attachments()),
                revision.signature());
    }

    private static Collection<List<Revision>> byRecord(MemoryJournal post) {
        return post.ofAll().stream()
                .map(StoredRevision::revision)
                .collect(
                        Collectors.groupingBy(
                                one -> one.subject().recordId(), TreeMap::new, Collectors.toList()))
                .values();
    }

    private static int assertBasesOf(List<Revision> revisions, long seed) {
        var basis = new RevisionBasis(revisions);
        int merges = 0;
        for (Revision revision : basis.inOrder()) {
            List<RevisionId> parents = revision.link().parents();
            if (parents.size() > 1 && sawTheWhole(revisions, parents)) {
                merges++;
                Map<String, Object> merged = RevisionMerger.asOf(revisions, parents).body();
                assertThat(basis.valuesBefore(revision, revision.content().changed()))
                        .as("seed %d, %s", seed, revision.id())
                        .isEqualTo(ValueTree.valuesAt(merged, revision.content().changed()));
            }
        }
        return merges;
    }

    private static boolean sawTheWhole(List<Revision> revisions, List<RevisionId> parents) {
        return revisions.stream()
                .filter(revision -> parents.contains(revision.id()))
                .allMatch(parent ->
                        RevisionMerger.asOf(revisions, List.of(parent.id()))
                                .body()
                                .equals(parent.content().body()));
    }

    @Test
    void whatBothParentsChangedIsMerged() {
        Revision first = world.create(Map.of("a", "old", "b", "old"));
        Revision left = world.after(first, "/a", "left");
        Revision right = world.after(first, "/a", "right");
        Revision settled =
                world.set(RevisionKind.RESOLVE, List.of(first, left, right), "/a", "settled");
        var all = List.of(first, left, right, settled);
        Object shown = RevisionMerger.view(List.of(first, left, right)).body().get("a");
        assertThat(new RevisionBasis(all).valuesBefore(settled, settled.content().changed()))
                .isEqualTo(Map.of("/a", shown));
    }

    /** Returns a record and pairs of changes, both of which know both of the pair before. */
    private List<Revision> pairs(String left, String right) {
        Revision first = world.create(Map.of("a", "old"));
        var all = new ArrayList<>(List.of(first));
        for (int i = 0; i < MANY / 2; i++) {
            List<Revision> known =
                    i == 0 ? List.of(first) : all.subList(all.size() - 2, all.size());
            all.addAll(
                    List.of(
                            world.onTopOf(known, left, "l" + i),
                            world.onTopOf(known, right, "r" + i)));
        }
        return all;
    }

    /** Each of two changes the field that the other changes too, knowing its change before. */
    @Test
    void theBasesOfALongDisputeAreFoundWithoutAMergeEach() {
        var basis = new RevisionBasis(pairs("/a", "/a"));
        List<Revision> ordered = basis.inOrder();
        for (int i = 3; i < ordered.size(); i++) {
            Revision greatest = ordered.get((i - 1) / 2 * 2);
            assertThat(basis.valuesBefore(ordered.get(i), new TreeSet<>(Set.of("/a"))))
                    .isEqualTo(Map.of("/a", greatest.content().body().getOrDefault("a", "")));
        }
    }

    /** Each of two changes a field of its own, knowing the other's last change. */
    @Test
    void theBasesOfALongBraidAreFoundWithoutAMergeEach() {
        List<Revision> all = pairs("/left", "/right");
        var basis = new RevisionBasis(all);
        assertThat(basis.inOrder()).hasSize(MANY + 1);
        for (int i = 1; i < MANY / 2; i++) {
            Revision left = all.get(2 * i + 1);
            assertThat(basis.valuesBefore(left, left.content().changed()))
                    .isEqualTo(Map.of("/left", "l" + (i - 1)));
        }
    }
}
