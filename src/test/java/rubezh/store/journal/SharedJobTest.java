package rubezh.store.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.fixtures.HeldPool;
import rubezh.fixtures.RevisionChains;
import rubezh.fixtures.TestSigner;
import rubezh.journal.StoredRevision;
import rubezh.store.SeededStationTest;

/** What the common pool is asked for is done even if other work holds all of its threads. */
final class SharedJobTest extends SeededStationTest {
    /** More than one batch of sealing, each of which is sealed on several threads. */
    private static final int REVISIONS = 600;

    /** More than one batch of the lists. */
    private static final int RECORDS = 2_001;

    @Test
    void anImportGetsThrough() {
        List<StoredRevision> chain = RevisionChains.of(new TestSigner(77), REVISIONS);
        assertGetsThrough(() -> station.journal().accept(chain, () -> {}));
        assertThat(station.journal().position()).isEqualTo(REVISIONS);
    }

    @Test
    void theListsAreRefreshed() {
        List<UUID> unknown =
                LongStream.range(0, RECORDS).mapToObj(i -> new UUID(0x7000L, i)).toList();
        assertGetsThrough(() -> station.catalogue().refresh(unknown));
    }

    private static void assertGetsThrough(Runnable action) {
        var run = new FutureTask<>(action, true);
        try (var _ = HeldPool.hold()) {
            Thread.ofPlatform().daemon().start(run);
            assertThat(run).succeedsWithin(Duration.ofSeconds(30));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aJobIsDoneOnceAndTellsEveryoneWhatItThrew() {
        var done = new AtomicInteger();
        assertGetsThrough(() -> {
            SharedJob<Integer> counted = SharedJob.submit(done::incrementAndGet);
            counted.await();
            assertThat(counted.result()).isOne();
        });
        assertThat(done).hasValue(1);
        SharedJob<Integer> failing =
                SharedJob.submit(() -> {
                    throw new IllegalArgumentException("broken");
                });
        failing.await();
        assertThatThrownBy(failing::result).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(failing::result).hasMessage("broken");
    }

    @Test
    void aJobThatThePoolHasBegunIsWaitedForAndKeepsAnInterruption() throws Exception {
        var begun = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        SharedJob<String> job =
                SharedJob.submit(() -> {
                    begun.countDown();
                    awaitQuietly(ended);
                    return Thread.currentThread().getName();
                });
        begun.await();
        var waiting = new FutureTask<>(() -> job.result() + Thread.currentThread().isInterrupted());
        Thread waiter = Thread.ofPlatform().daemon().start(waiting);
        waiter.interrupt();
        ended.countDown();
        assertThat(waiting.get()).contains("commonPool").endsWith("true");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
