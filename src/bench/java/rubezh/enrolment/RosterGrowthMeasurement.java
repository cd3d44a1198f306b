package rubezh.enrolment;

import module java.base;

import java.lang.management.ManagementFactory;
import rubezh.app.OpenRegisterFixture;
import rubezh.bundle.peer.PeerStore;
import rubezh.bundle.roster.RosterStore;
import rubezh.bundle.verify.UnknownSenderPolicy.TrustWords;
import rubezh.progress.Progress;
import rubezh.register.revision.IdSource;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;

/**
 * Size of the file that a computer joins by, and processor time of its approval, by the number of
 * computers in the roster: {@code RosterGrowthMeasurement 10 100 300 1000 3000}
 */
public final class RosterGrowthMeasurement {
    private static final int MEASURED = 40;
    private static final Random RANDOM = new Random(1);

    private final Path root;
    private final OpenStation open;
    private final OpenRegister register;
    private int computers = 1;

    private RosterGrowthMeasurement(Path root) {
        this.root = root;
        this.open = TestStations.create(root);
        this.register = OpenRegisterFixture.create(open, root.resolve("import"));
    }

    public static void main(String[] sizes) throws IOException {
        for (String size : sizes) {
            Path root = Files.createTempDirectory("roster");
            new RosterGrowthMeasurement(root).run(Integer.parseInt(size));
        }
    }

    private void run(int size) throws IOException {
        register.enrolment().approve(approval(), Progress.NONE);
        HeadquartersRoster roster = roster();
        while (computers < size - MEASURED) {
            roster.add(approval());
            computers++;
        }
        var times = new ArrayList<Long>();
        long bytes = 0;
        while (computers < size) {
            ApprovalRequest approval = approval();
            long before = processorTime();
            register.enrolment().approve(approval, Progress.NONE);
            times.add(processorTime() - before);
            bytes = Files.size(approval.target());
            computers++;
        }
        List<Long> warm = times.subList(times.size() / 2, times.size()).stream().sorted().toList();
        System.out.printf(
                "%5d computers: file to join by %,d bytes, approval %.3f s of processor time%n",
                computers, bytes, warm.get(warm.size() / 2) / 1e9);
        register.close();
    }

    private static long processorTime() {
        var system =
                (com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime();
    }

    private HeadquartersRoster roster() {
        var peers = new PeerStore(open.notes(), open.session(), open.station().code());
        var rosters = new RosterStore(open.journal(), open.notes(), peers, open.session());
        return new HeadquartersRoster(
                new EnrolmentStorage(open.journal(), open.notes(), rosters, open.audit(), "0.1.0"),
                open.session(),
                open.station(),
                new IdSource(InstantSource.system(), UUID::randomUUID, new SecureRandom()));
    }

    private ApprovalRequest approval() {
        String code = "KG-%04d".formatted(computers);
        var request =
                new EnrolmentRequest(
                        UUID.randomUUID(),
                        key(),
                        key(),
                        code,
                        "Пограничный пост «Достук», " + computers,
                        "Dostuk border post, " + computers,
                        "0.1.0",
                        Instant.now(),
                        true);
        return new ApprovalRequest(
                request,
                new TrustWords(request.fingerprint().words()),
                Optional.empty(),
                true,
                root.resolve("join-" + computers + ".json"));
    }

    private static String key() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return HexFormat.of().formatHex(key);
    }
}
