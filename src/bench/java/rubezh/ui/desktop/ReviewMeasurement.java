package rubezh.ui.desktop;

import static rubezh.domain.seizure.SeizureFields.EVENT_START;
import static rubezh.domain.seizure.SeizureFields.HEADER_NUMBER;
import static rubezh.domain.seizure.SeizureFields.HEADER_STATUS;

import module java.base;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import rubezh.app.OpenRegisterFixture;
import rubezh.build.StallDetector;
import rubezh.domain.seizure.FieldPath;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.Status;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.JournalSeeder;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.register.Query;
import rubezh.review.ReviewService;
import rubezh.security.Officer;
import rubezh.security.Role;
import rubezh.session.OpenRegister;
import rubezh.store.OpenStation;
import rubezh.store.file.TestStations;
import rubezh.text.Language;
import rubezh.ui.kit.command.Command;

/**
 * How fast the review is with many records in the queue: from the key until the next record lies
 * laid out, by moving and by approving, by the clock and in processor time of the window's thread,
 * a page of the queue beside a page of the list in processor time, what drawing takes, and the
 * longest stall of the window meanwhile. Arguments: records in the queue, folder.
 */
public final class ReviewMeasurement {
    private static final String PASSWORD = "sirena-lampa-gorizont-puma";
    private static final int STEPS = 60;
    private static final int PAGES = 100;

    /** First steps, which run cold code. */
    private static final int COLD = 10;

    /** What an officer needs at least from the sign-in to the queue; the window warms up in it. */
    private static final Duration WARM_UP = Duration.ofSeconds(4);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final RoleWindow window;
    private final List<String> numbers;

    private ReviewMeasurement(OpenRegister register) {
        this.numbers =
                register.register().catalogue().page(ReviewService.QUEUE, 0, 3 * STEPS).stream()
                        .map(row -> String.valueOf(row.values().get(HEADER_NUMBER.path())))
                        .toList();
        this.window = new RoleWindow(register, Language.RU);
    }

    public static void main(String[] args) throws Exception {
        Path folder =
                Files.createTempDirectory(Files.createDirectories(Path.of(args[1])), "review");
        OpenRegister register = supervisor(folder, Integer.parseInt(args[0]));
        pages(register);
        var measurement = new ReviewMeasurement(register);
        Thread.sleep(WARM_UP.toMillis());
        measurement.run("review-next", 0);
        measurement.run("review-approve", STEPS);
        measurement.scroll();
        measurement.window.close();
        System.exit(0);
    }

    private static OpenRegister supervisor(Path folder, int count) {
        OpenStation station = TestStations.create(folder);
        var bodies = new HashMap<UUID, List<Map<String, Object>>>();
        OffsetDateTime first = OffsetDateTime.parse("2026-09-01T08:00:00+06:00");
        for (int i = 0; i < count; i++) {
            Seizure seizure = with(Seizures.complete(), EVENT_START, first.plusMinutes(12L * i));
            seizure = with(seizure, HEADER_NUMBER, "KG-OSH-A-2026-%06d".formatted(i + 1));
            seizure = with(seizure, HEADER_STATUS, Status.SUBMITTED);
            bodies.put(
                    new UUID((long) i << 16 | 0x7000L, 1L << 63 | i),
                    List.of(SeizureShape.SHAPE.write(seizure)));
        }
        new JournalSeeder(station.journal(), station.session().signer()).writeAll(bodies);
        station.catalogue().rebuild(_ -> {});
        station.addOfficer(new Officer("bek", "Bek B. B.", "", Set.of(Role.SUPERVISOR)), PASSWORD);
        return OpenRegisterFixture.create(
                station.lock().unlock("bek", PASSWORD, _ -> {}), folder.resolve("area"));
    }

    private static Seizure with(Seizure seizure, FieldPath field, Object value) {
        return SeizureShape.SHAPE.with(seizure, field.pointer(), value);
    }

    /** Compares a page of the queue with one of the list, in turns, from every part of them. */
    private static void pages(OpenRegister register) {
        var catalogue = register.register().catalogue();
        long waiting = catalogue.count(ReviewService.QUEUE);
        var queue = new ArrayList<Double>();
        var list = new ArrayList<Double>();
        for (int i = -20; i < PAGES; i++) {
            int offset = (int) (waiting * Math.abs(i) / PAGES / 50 * 50);
            double one = millis(() -> catalogue.page(ReviewService.QUEUE, offset, 50));
            double other = millis(() -> catalogue.page(Query.ALL, offset, 50));
            if (i >= 0) {
                queue.add(one);
                list.add(other);
            }
        }
        print("page of 50 of the queue of " + waiting, queue);
        print("page of 50 of the list", list);
    }

    private static double millis(Runnable action) {
        long start = THREADS.getCurrentThreadCpuTime();
        action.run();
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
    }

    /** Returns the processor time of the window's thread so far, in milliseconds. */
    private static double windowTime() {
        return FxThread.call(THREADS::getCurrentThreadCpuTime) / 1e6;
    }

    /** Returns the processor time of the thread that draws so far, in milliseconds. */
    private static double drawingTime() {
        for (long thread : THREADS.getAllThreadIds()) {
            var found = THREADS.getThreadInfo(thread);
            if (found != null && found.getThreadName().startsWith("QuantumRenderer")) {
                return THREADS.getThreadCpuTime(thread) / 1e6;
            }
        }
        return 0;
    }

    /** Runs a command again and again, each time until the record after lies laid out. */
    private void run(String command, int begin) throws InterruptedException {
        new RoleKeyboard(window).press(KeyCode.DIGIT3, KeyCode.ALT);
        var times = new ArrayList<Double>();
        var work = new ArrayList<Double>();
        var drawing = new ArrayList<Double>();
        var stalls = new ArrayList<Double>();
        for (int i = 0; i < STEPS; i++) {
            String next = numbers.get(begin + i + 1);
            double before = windowTime();
            double drawn = drawingTime();
            try (var watch = new StallDetector(System::nanoTime)) {
                times.add(step(command, next));
                work.add(windowTime() - before);
                window.waitUntilIdle();
                stalls.add(watch.longest().toNanos() / 1e6);
            }
            drawing.add(drawingTime() - drawn);
        }
        print(command + ", processor time of drawing, to rest", drawing.subList(1, STEPS));
        print(command + ", first, until the next record is laid out", times.subList(0, 1));
        print(command + ", until the next record is laid out", times.subList(1, STEPS));
        print(command + ", processor time of the window", work.subList(1, STEPS));
        print(command + ", processor time of the first steps", work.subList(0, COLD));
        print(command + ", longest stall of the window", stalls.subList(1, STEPS));
    }

    private double step(String command, String number) throws InterruptedException {
        var shown = new CountDownLatch(1);
        long begun = System.nanoTime();
        FxThread.run(() -> {
            Scene scene = window.search().scene();
            scene.addPostLayoutPulseListener(
                    new Runnable() {
                        @Override
                        public void run() {
                            if (isShown(scene, number)) {
                                scene.removePostLayoutPulseListener(this);
                                shown.countDown();
                            } else {
                                Platform.requestNextPulse();
                            }
                        }
                    });
            command(command).run();
            Platform.requestNextPulse();
        });
        if (!shown.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException(number + " was not shown for 30 s");
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private Command command(String id) {
        return window.screens.shell().activeCommands().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isShown(Scene scene, String number) {
        return scene.getRoot().lookupAll(".paper").stream()
                .filter(paper -> paper.getParent().isVisible())
                .flatMap(paper -> paper.lookupAll(".label").stream())
                .anyMatch(node ->
                        node instanceof Labeled label
                                && label.getText() != null
                                && label.getText().contains(number));
    }

    /** Goes through the queue page by page. */
    private void scroll() {
        FxThread.run(
                () -> window.search().scene().lookup(".queue-pane .table-view").requestFocus());
        var stalls = new ArrayList<Double>();
        for (int i = 0; i < PAGES / 4; i++) {
            try (var watch = new StallDetector(System::nanoTime)) {
                new RoleKeyboard(window).press(i == 25 ? KeyCode.END : KeyCode.PAGE_DOWN);
                stalls.add(watch.longest().toNanos() / 1e6);
            }
        }
        print("a page down in the queue, longest stall", stalls.subList(1, stalls.size()));
    }

    private static void print(String what, List<Double> times) {
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%s: p50 %.1f ms, p95 %.1f ms, max %.1f ms (%d)%n",
                what,
                percentile(sorted, 0.50),
                percentile(sorted, 0.95),
                Arrays.stream(sorted).max().orElse(0),
                sorted.length);
    }

    private static double percentile(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
