package rubezh.fault;

import module java.base;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rubezh.app.HubWorkstation;
import rubezh.app.OpenRegisterFixture;
import rubezh.hub.HubFollower;
import rubezh.hub.HubFollower.News;
import rubezh.journal.Journal;
import rubezh.journal.RevisionId;
import rubezh.journal.VersionVector.ReplicaState;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;
import rubezh.text.Fault;

/**
 * Process of a workstation that is connected with a hub, as the window works: saves, sends in the
 * background, and follows the hub; each fifth case is saved at the hub. Its argument is the folder
 * of the station. Prints {@code S record} after each save. When a line comes it saves nothing more,
 * and prints {@code QUIET number digest} once nothing waits.
 */
final class HubStationProgram {
    static final String READY = "READY";
    static final String QUIET = "QUIET ";
    static final String SAVED = "S ";
    static final String FAULT = "FAULT ";

    /** Between two saves, so that hundreds of kills leave a register that can be verified. */
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final OpenStation station;
    private final OpenRegister own;
    private final ExecutorService sender = Executors.newSingleThreadExecutor();
    private volatile boolean ends;

    private HubStationProgram(Path folder) {
        station = TestStations.open(folder);
        own = OpenRegisterFixture.create(station, folder.resolve("area"));
    }

    public static void main(String[] args) {
        var program = new HubStationProgram(Path.of(args[0]));
        Thread.ofPlatform().daemon().start(program::readLine);
        Thread.ofPlatform().daemon().start(program::follow);
        silenceLog();
        say(READY);
        for (int n = 1; !program.ends; n++) {
            program.save(n);
        }
        program.awaitQuiet();
    }

    /** Nobody reads it. */
    static void silenceLog() {
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME))
                .setLevel(ch.qos.logback.classic.Level.OFF);
    }

    static void say(String line) {
        System.out.print(line + "\n");
        System.out.flush();
    }

    private void readLine() {
        new Scanner(System.in, StandardCharsets.UTF_8).nextLine();
        ends = true;
    }

    private void follow() {
        try (var follower = new HubFollower(own.hub())) {
            while (!(follower.next() instanceof News.Closed)) {
                // It sends what waits.
            }
        }
    }

    private void save(int n) {
        if (n % 5 == 0) {
            saveAtHub();
        } else if (n % 3 == 0) {
            say(SAVED + HubWorkstation.recordWithPicture(own));
        } else {
            say(SAVED + HubWorkstation.record(own));
        }
        sender.execute(this::send);
        LockSupport.parkNanos(PAUSE.toNanos());
    }

    /** What it saves is in the own file, or not at all. */
    private void saveAtHub() {
        try (OpenRegister hub = own.onHub()) {
            say(SAVED + HubWorkstation.record(hub));
        } catch (Fault fault) {
            requireOfHub(fault);
        }
    }

    private void send() {
        try {
            own.hub().send();
        } catch (Fault fault) {
            requireOfHub(fault);
        }
    }

    private static void requireOfHub(Fault fault) {
        if (!fault.code().startsWith("HUB-")) {
            say(FAULT + fault.code());
        }
    }

    private void awaitQuiet() {
        while (own.hub().waiting() > 0) {
            LockSupport.parkNanos(20_000_000);
        }
        UUID replica = station.session().signer().replica();
        say(QUIET + digest(station.journal(), replica));
        LockSupport.park();
    }

    /** Returns the greatest number of a chain and the digest of its ids, as a text. */
    static String digest(Journal journal, UUID replica) {
        ReplicaState state = journal.versionVector().byReplica().get(replica);
        String ids =
                journal.idsOf(replica).stream()
                        .map(RevisionId::toString)
                        .collect(Collectors.joining(","));
        return (state == null ? 0 : state.upTo()) + " " + ids.hashCode() + " " + ids.length();
    }
}
