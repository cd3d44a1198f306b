package rubezh.hub;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import rubezh.app.HubWorkstation;
import rubezh.fixtures.LongTest;
import rubezh.hub.HubFollower.News;
import rubezh.journal.Journal;
import rubezh.register.Query;
import rubezh.session.OpenRegister;
import rubezh.store.hub.HubCluster;

/** A workstation that follows its hub while others write and while the server is away. */
@LongTest
@EnabledIf(value = HubCluster.CONDITION, disabledReason = HubCluster.REASON)
@SuppressWarnings("NullAway.Init") // before each test
final class HubFollowerTest {
    @TempDir Path root;
    private final HubCluster cluster = HubCluster.shared();
    private final HubAddress address = cluster.newHub();
    private HubWorkstation first;
    private HubWorkstation second;
    private HubFollower follower;

    @BeforeEach
    void connectTwo() {
        first = HubWorkstation.connected(root.resolve("first"), "KG-OSH", address);
        second = HubWorkstation.connected(root.resolve("second"), "KG-DOS", address);
        follower = new HubFollower(second.own().hub());
    }

    @AfterEach
    void close() {
        follower.close();
        first.close();
        second.close();
    }

    /** Returns what the follower tells next, within a time. */
    private News next() {
        return CompletableFuture.supplyAsync(follower::next).orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Test
    void whatOneWritesIsToldToTheOtherWhenItIsThere() {
        assertThat(next()).isEqualTo(new News.Reached(0));
        try (OpenRegister hub = first.own().onHub();
                OpenRegister seen = second.own().onHub()) {
            HubWorkstation.record(hub);
            assertThat(next()).isEqualTo(new News.Added());
            seen.register().catalogue().refresh(List.of());
            assertThat(seen.register().catalogue().count(Query.ALL)).isOne();
        }
    }

    @Test
    void whatWaitedGoesUpByItselfWhenTheServerIsBack() {
        assertThat(next()).isEqualTo(new News.Reached(0));
        cluster.refuse(address.database());
        assertThat(next()).isInstanceOf(News.Lost.class);
        HubWorkstation.record(second.own());
        assertThat(second.own().hub().link().orElseThrow().waiting()).isPositive();
        cluster.letIn(address.database());
        assertThat(next())
                .isInstanceOfSatisfying(
                        News.Reached.class, back -> assertThat(back.sent()).isPositive());
        HubLink link = second.own().hub().link().orElseThrow();
        assertThat(link.waiting()).isZero();
        assertThat(link.sent()).isNotNull();
        try (OpenRegister hub = first.own().onHub()) {
            assertThat(hub.register().catalogue().count(Query.ALL)).isOne();
        }
    }

    @Test
    void whoeverClosesItEndsTheWaiting() throws Exception {
        assertThat(next()).isEqualTo(new News.Reached(0));
        try (ExecutorService one = Executors.newSingleThreadExecutor()) {
            Future<News> waiting = one.submit(follower::next);
            follower.close();
            assertThat(waiting.get(1, TimeUnit.MINUTES)).isEqualTo(new News.Closed());
        }
    }

    @Test
    void aListThatWasNotRefreshedForWantOfTheHubIsRefreshedByTheNextRead() {
        try (OpenRegister hub = first.own().onHub();
                HubConnection unrefreshed = second.own().hub().openConnected()) {
            HubWorkstation.record(second.own());
            Journal journal = second.own().hub().storesOn(unrefreshed).journal();
            ((ConnectedJournal) journal).send();
            assertThat(hub.register().catalogue().count(Query.ALL)).as("not refreshed").isZero();
            cluster.refuse(address.database());
            hub.register().catalogue().refresh(List.of());
            cluster.letIn(address.database());
            assertThat(hub.register().catalogue().count(Query.ALL)).isOne();
        }
    }
}
