package rubezh.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.fixtures.RevisionChains;
import rubezh.fixtures.TestSigner;
import rubezh.security.Signer;

/** Contract of every {@link Journal} implementation. */
public abstract class JournalContract {
    private static final UUID RECORD = new UUID(0x7000L, 1);
    private static final UUID OTHER_RECORD = new UUID(0x7000L, 2);

    private final TestSigner elsewhere = new TestSigner(77);

    /** Returns the empty journal under test, the same on every call. */
    protected abstract Journal journal();

    /** Returns the local replica of the journal. */
    protected abstract Signer signer();

    @Test
    void anEmptyJournalHoldsNothing() {
        assertThat(journal().position()).isZero();
        assertThat(journal().versionVector())
                .isEqualTo(new VersionVector(new java.util.TreeMap<>()));
        assertThat(journal().ofRecord(RECORD)).isEmpty();
        assertThat(journal().idsOf(elsewhere.replica())).isEmpty();
        assertThat(journal().find(RevisionId.of("00".repeat(32)))).isEmpty();
    }

    @Test
    void appendedRevisionsAreReadByteForByte() {
        StoredRevision revision = append(RECORD);
        assertThat(journal().find(revision.id())).contains(revision);
        assertThat(journal().find(revision.id()).orElseThrow().revision())
                .isEqualTo(revision.revision());
        assertThat(journal().find(revision.id()).orElseThrow().line()).isEqualTo(revision.line());
        assertThat(journal().contains(revision.id())).isTrue();
        assertThat(journal().position()).isPositive();
    }

    @Test
    void localRevisionsFormAChainWithoutGaps() {
        StoredRevision first = append(RECORD);
        StoredRevision second = append(OTHER_RECORD);
        StoredRevision third = append(RECORD);
        assertThat(List.of(first, second, third))
                .extracting(revision -> revision.link().seq())
                .containsExactly(1L, 2L, 3L);
        assertThat(second.revision().link().prev()).isEqualTo(first.id());
        assertThat(third.revision().link().prev()).isEqualTo(second.id());
        assertThat(journal().ofReplica(signer().replica(), 2, 3)).containsExactly(second, third);
        assertThat(journal().ofRecord(RECORD)).containsExactly(first, third);
        List<UUID> some = List.of(new UUID(0x7000L, 3), RECORD);
        assertThat(journal().recordsAmong(some)).containsExactly(RECORD);
    }

    @Test
    void someRecordsAreReadTogetherAsOneByOne() {
        StoredRevision first = append(RECORD);
        StoredRevision other = append(OTHER_RECORD);
        StoredRevision second = append(RECORD);
        append(new UUID(0x7000L, 5));
        Map<UUID, List<StoredRevision>> found =
                journal()
                        .ofRecords(
                                List.of(OTHER_RECORD, new UUID(0x7000L, 3), RECORD),
                                damaged -> {
                                    throw damaged.fault();
                                });
        assertThat(found)
                .containsExactly(
                        Map.entry(OTHER_RECORD, List.of(other)),
                        Map.entry(RECORD, List.of(first, second)));
        assertThat(journal().ofRecords(Set.of(), _ -> {})).isEmpty();
    }

    @Test
    void recordsWhoseIdsBeginAlikeAreFoundTogether() {
        UUID least = new UUID(0x7000L, 0);
        UUID greatest = new UUID(0x7000L, -1);
        for (UUID id : List.of(greatest, new UUID(0x7001L, 0), least, new UUID(0x6FFFL, -1))) {
            journal().append(context -> List.of(RevisionChains.next(context, signer(), id)));
        }
        assertThat(journal().ofRecordsLike(new UUID(0x7000L, 7), _ -> {}))
                .extracting(one -> one.revision().subject().recordId())
                .containsExactlyInAnyOrder(least, greatest);
    }

    @Test
    void revisionsOfOneAppendAreWrittenTogether() {
        List<StoredRevision> written =
                journal()
                        .append(context -> {
                            StoredRevision one = RevisionChains.next(context, signer(), RECORD);
                            StoredRevision two =
                                    RevisionChains.entry(
                                            signer(),
                                            context.nextSeq() + 1,
                                            Optional.of(one.id()),
                                            OTHER_RECORD);
                            return List.of(one, two);
                        });
        assertThat(written).hasSize(2);
        assertThat(journal().ofReplica(signer().replica(), 1, 9)).isEqualTo(written);
    }

    @Test
    void aWriterWithoutRevisionsOrWithAnErrorWritesNothing() {
        assertThat(journal().append(context -> List.of())).isEmpty();
        assertThatThrownBy(() ->
                        journal()
                                .append(appendContext -> {
                                    appendContext.nextCount("number/2026");
                                    throw new IllegalStateException("on purpose");
                                }))
                .hasMessageContaining("on purpose");
        assertThat(journal().position()).isZero();
        assertThat(append(RECORD).revision().link().seq()).isEqualTo(1);
    }

    @Test
    void aRevisionOutsideTheChainIsNotWritten() {
        assertThatThrownBy(() ->
                        journal()
                                .append(context ->
                                        List.of(
                                                RevisionChains.entry(
                                                        signer(),
                                                        context.nextSeq() + 1,
                                                        Optional.of(RevisionId.of("ab".repeat(32))),
                                                        RECORD))))
                .isInstanceOf(RuntimeException.class);
        assertThat(journal().position()).isZero();
    }

    @Test
    void countersIncrementByOneAndRollBackWithTheTransaction() {
        assertThat(counted("a")).isEqualTo(1);
        assertThat(counted("a")).isEqualTo(2);
        assertThat(counted("b")).isEqualTo(1);
        assertThatThrownBy(() ->
                        journal()
                                .append(context -> {
                                    context.nextCount("a");
                                    context.nextCount("a");
                                    throw new IllegalStateException("on purpose");
                                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(counted("a")).isEqualTo(3);
    }

    @Test
    void aWriterMayRead() {
        StoredRevision first = append(RECORD);
        journal()
                .append(context -> {
                    assertThat(journal().ofRecord(RECORD)).containsExactly(first);
                    return List.of(RevisionChains.next(context, signer(), RECORD));
                });
        assertThat(journal().ofRecord(RECORD)).hasSize(2);
    }

    @Test
    void acceptingTwiceChangesNothing() {
        List<StoredRevision> chain = RevisionChains.of(elsewhere, 5);
        assertThat(accept(chain)).isEqualTo(5);
        long position = journal().position();
        assertThat(accept(chain)).isZero();
        assertThat(accept(List.of(chain.get(1), chain.get(1)))).isZero();
        assertThat(journal().position()).isEqualTo(position);
        assertThat(journal().ofReplica(elsewhere.replica(), 1, 5)).isEqualTo(chain);
    }

    @Test
    void aRevisionTwiceInOneDeliveryCountsOnce() {
        StoredRevision revision = RevisionChains.of(elsewhere, 1).getFirst();
        assertThat(accept(List.of(revision, revision))).isEqualTo(1);
        assertThat(journal().ofReplica(elsewhere.replica(), 1, 1)).containsExactly(revision);
    }

    @Test
    void acceptingIsAllOrNothing() {
        List<StoredRevision> chain = RevisionChains.of(elsewhere, 3);
        assertThatThrownBy(() ->
                        journal()
                                .accept(
                                        chain,
                                        () -> {
                                            throw new IllegalStateException("on purpose");
                                        }))
                .hasMessageContaining("on purpose");
        assertThat(journal().position()).isZero();
        assertThat(journal().versionVector().byReplica()).isEmpty();
    }

    @Test
    void theVersionVectorHasTheGaps() {
        List<StoredRevision> chain = RevisionChains.of(elsewhere, 7);
        accept(List.of(chain.get(6), chain.get(1), chain.get(2), chain.get(4)));
        StoredRevision own = append(RECORD);
        assertThat(journal().versionVector().byReplica())
                .isEqualTo(
                        Map.of(
                                elsewhere.replica(),
                                new VersionVector.ReplicaState(
                                        7,
                                        chain.get(6).id(),
                                        4,
                                        List.of(
                                                new VersionVector.Gap(1, 1),
                                                new VersionVector.Gap(4, 4),
                                                new VersionVector.Gap(6, 6))),
                                signer().replica(),
                                new VersionVector.ReplicaState(1, own.id(), 1, List.of())));
        accept(chain);
        assertThat(journal().versionVector().byReplica().get(elsewhere.replica()))
                .isEqualTo(new VersionVector.ReplicaState(7, chain.get(6).id(), 7, List.of()));
    }

    @Test
    void theVersionVectorReadInBetweenIsThatCountedAnew() {
        List<StoredRevision> chain = new ArrayList<>(RevisionChains.of(elsewhere, 20));
        for (int given = 4; given <= 20; given += 8) {
            Optional<RevisionId> prev = Optional.of(chain.getFirst().id());
            chain.add(RevisionChains.entry(elsewhere, given, prev, OTHER_RECORD));
        }
        Collections.shuffle(chain, new Random(36));
        for (StoredRevision one : chain) {
            accept(List.of(one));
            append(RECORD);
            assertThat(journal().versionVector()).isEqualTo(journal().recount());
            assertThat(journal().replicaState(elsewhere.replica()))
                    .hasValue(journal().versionVector().byReplica().get(elsewhere.replica()));
        }
        assertThat(journal().replicaState(new UUID(0, 77))).isEmpty();
        VersionVector.ReplicaState state =
                Objects.requireNonNull(
                        journal().versionVector().byReplica().get(elsewhere.replica()));
        assertThat(state.isForked()).isTrue();
    }

    @Test
    void theVersionVectorForgetsWhatWasRolledBack() {
        List<StoredRevision> chain = RevisionChains.of(elsewhere, 3);
        accept(List.of(chain.get(0)));
        VersionVector before = journal().versionVector();
        assertThatThrownBy(() ->
                        journal()
                                .accept(
                                        chain,
                                        () -> {
                                            journal().versionVector();
                                            throw new IllegalStateException("on purpose");
                                        }))
                .hasMessageContaining("on purpose");
        assertThat(journal().versionVector()).isEqualTo(before);
        accept(List.of(chain.get(2)));
        assertThat(journal().versionVector()).isEqualTo(journal().recount());
    }

    @Test
    void replayReturnsStorageOrderWithAscendingPositions() {
        List<StoredRevision> chain = RevisionChains.of(elsewhere, 3);
        accept(List.of(chain.get(2)));
        long between = journal().position();
        StoredRevision own = append(RECORD);
        accept(List.of(chain.get(0)));
        var positions = new ArrayList<Long>();
        var entries = new ArrayList<StoredRevision>();
        journal()
                .replay(
                        0,
                        (position, revision) -> {
                            positions.add(position);
                            entries.add(revision);
                        });
        assertThat(entries).containsExactly(chain.get(2), own, chain.get(0));
        assertThat(positions).isSorted().doesNotHaveDuplicates().endsWith(journal().position());
        entries.clear();
        journal().replay(between, (position, storedRevision) -> entries.add(storedRevision));
        assertThat(entries).containsExactly(own, chain.get(0));
        journal().replay(journal().position(), (position, entry) -> entries.add(entry));
        assertThat(entries).hasSize(2);
    }

    @Test
    void aChainIsPassedOnBySequenceAsItIsRead() {
        List<StoredRevision> chain = RevisionChains.of(elsewhere, 4);
        accept(List.of(chain.get(3), chain.get(1), chain.get(0), chain.get(2)));
        var passed = new ArrayList<PassedRevision>();
        var damaged = new ArrayList<Journal.DamagedRevision>();
        journal().replayPassed(elsewhere.replica(), 2, 4, passed::add, damaged::add);
        assertThat(damaged).isEmpty();
        assertThat(texts(passed)).isEqualTo(texts(chain.subList(1, 4)));
        var lines = new ArrayList<PassedLine>();
        journal().replayLines(elsewhere.replica(), 2, 4, lines::add);
        assertThat(lines)
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyElementsOf(passed.stream().map(PassedLine::of).toList());
    }

    private static List<String> texts(List<? extends ChainedRevision> revisions) {
        return revisions.stream().map(one -> new String(one.line(), UTF_8)).toList();
    }

    @Test
    void equalJournalsHaveEqualDigests() {
        List<StoredRevision> chain = new ArrayList<>(RevisionChains.of(elsewhere, 20));
        RegisterDigest empty = RegisterDigest.of(journal());
        Collections.shuffle(chain, new Random(5));
        accept(chain);
        var other = new rubezh.fixtures.MemoryJournal(new UUID(0, 9));
        other.accept(RevisionChains.of(elsewhere, 20), () -> {});
        assertThat(RegisterDigest.of(journal()))
                .isEqualTo(RegisterDigest.of(other))
                .isNotEqualTo(empty);
        assertThat(RegisterDigest.of(journal()).shortForm()).matches("[0-9A-F]{4}-[0-9A-F]{4}");
        assertThat(journal().idsOf(elsewhere.replica())).isSorted().hasSize(20);
    }

    @Test
    void concurrentWritersGetOneSequenceNumberEach() throws Exception {
        try (var pool = Executors.newFixedThreadPool(4)) {
            var running = new ArrayList<Future<StoredRevision>>();
            for (int i = 0; i < 40; i++) {
                running.add(pool.submit(() -> append(RECORD)));
            }
            for (Future<StoredRevision> future : running) {
                future.get();
            }
        }
        List<StoredRevision> chain = journal().ofReplica(signer().replica(), 1, 100);
        assertThat(chain).hasSize(40);
        for (int i = 1; i < chain.size(); i++) {
            assertThat(chain.get(i).revision().link().seq()).isEqualTo(i + 1);
            assertThat(chain.get(i).revision().link().prev()).isEqualTo(chain.get(i - 1).id());
        }
    }

    private int accept(List<StoredRevision> entries) {
        return journal().accept(entries, () -> {});
    }

    private StoredRevision append(UUID recordId) {
        return journal()
                .append(context -> List.of(RevisionChains.next(context, signer(), recordId)))
                .getFirst();
    }

    private long counted(String counter) {
        var value = new long[1];
        journal()
                .append(context -> {
                    value[0] = context.nextCount(counter);
                    return List.of(RevisionChains.next(context, signer(), RECORD));
                });
        return value[0];
    }
}
