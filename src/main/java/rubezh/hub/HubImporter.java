package rubezh.hub;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.Exchange;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.transfer.ImportResult;
import rubezh.bundle.transfer.IncomingBundles;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.progress.Progress;
import rubezh.text.Fault;

/**
 * Taking bundles in at a hub, each verified as an import verifies it and added in one transaction.
 * Several computers may take in at once, also the same file: a revision arrives once.
 */
public final class HubImporter {
    /** Others were in the way; the step may be repeated. */
    private static final String IN_THE_WAY = "HUB-007";

    private static final int TRIES = 5;

    /** Faults that pass: the hub gives no answer, is being replaced, or others are in the way. */
    private static final Set<String> PASSING = Set.of("HUB-002", "HUB-023", "HUB-006", IN_THE_WAY);

    /** Time between two looks into the folders. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    /** Folder of a folder of bundles that those taken in are moved to. */
    public static final String TAKEN_IN = "taken-in";

    /** Folder of a folder of bundles that those refused are moved to. */
    public static final String REFUSED = "refused";

    /** Classes of faults that say nothing of a bundle: the hub or the own disk is at fault. */
    private static final Set<String> NOT_OF_THE_BUNDLE = Set.of("HUB", "STO", "SEC", "APP");

    private final Exchange exchange;
    private final Runnable send;

    /**
     * @param send sends what the workstation has signed meanwhile, receipts above all
     */
    HubImporter(Exchange exchange, Runnable send) {
        this.exchange = exchange;
        this.send = send;
    }

    /**
     * What became of a file.
     *
     * @param result what the hub has of it now; null if it was refused
     * @param refusal why it was refused; null if it was taken in
     */
    public record TakenFile(Path file, @Nullable ImportResult result, @Nullable Fault refusal) {}

    /** Receiver of what is done. */
    @FunctionalInterface
    public interface IntakeListener {
        /** Receives each file after the hub has acknowledged it, or why it was refused. */
        void onTaken(TakenFile file);

        /** Receives why watching waits for the hub; told once, until it goes on. */
        default void onLost(Fault reason) {}
    }

    /**
     * Takes bundles in, those of one folder by name. One that is refused stops no other. Files that
     * came from a folder are moved out of the way, to {@value #TAKEN_IN} or {@value #REFUSED} in
     * it; files named are left where they are. Of a file of a folder that another computer has
     * moved before it could be read nothing is told.
     *
     * @param places files, and folders with bundles
     * @param watch whether to go on with what comes into the folders, until the thread is
     *     interrupted; also after the hub gave no answer for a time
     * @throws Fault if the hub or the own disk does not take what was verified; all of that file is
     *     in the hub then, or nothing
     */
    public void takeIn(
            List<Path> places, boolean watch, Progress progress, IntakeListener listener) {
        List<Path> folders = places.stream().filter(Files::isDirectory).toList();
        for (Path place : places) {
            if (!folders.contains(place)) {
                listener.onTaken(takeIn(place, progress));
            }
        }
        if (watch && !folders.isEmpty()) {
            watch(folders, progress, listener);
        } else {
            takeInFolders(folders, progress, listener);
        }
    }

    private void watch(List<Path> folders, Progress progress, IntakeListener listener) {
        boolean lost = false;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                takeInFolders(folders, progress, listener);
                lost = false;
            } catch (Fault fault) {
                if (!PASSING.contains(fault.code())) {
                    throw fault;
                }
                if (!lost) {
                    listener.onLost(fault);
                }
                lost = true;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private void takeInFolders(List<Path> folders, Progress progress, IntakeListener listener) {
        for (Path folder : folders) {
            // Also what the log names: whoever took it in ended before it was put aside.
            for (Path file : IncomingBundles.in(folder, List.of())) {
                TakenFile taken = takeIn(file, progress);
                // One that another computer has moved meanwhile is told of there.
                if (taken.refusal() == null || Files.exists(file)) {
                    putAside(taken);
                    listener.onTaken(taken);
                }
            }
        }
    }

    private TakenFile takeIn(Path file, Progress progress) {
        ImportResult result;
        try (ImportPreview preview =
                exchange.preview(file, new UnknownSenderPolicy.Reject(), progress)) {
            result = apply(preview, progress);
        } catch (Fault fault) {
            if (fault.exit() == Fault.Exit.INTERRUPTED
                    || NOT_OF_THE_BUNDLE.contains(fault.code().substring(0, 3))) {
                throw fault;
            }
            return new TakenFile(file, null, fault);
        }
        send.run();
        return new TakenFile(file, result, null);
    }

    private ImportResult apply(ImportPreview preview, Progress progress) {
        for (int attempt = 1; ; attempt++) {
            try {
                return exchange.apply(preview, progress);
            } catch (Fault busy) {
                if (!busy.code().equals(IN_THE_WAY) || attempt == TRIES) {
                    throw busy;
                }
            }
        }
    }

    /**
     * Moves a file out of the way, unless another computer that takes in from this folder has.
     *
     * @throws Fault {@code APP-005} if it cannot be moved; it was taken in or refused nevertheless
     */
    private static void putAside(TakenFile taken) {
        Path file = taken.file();
        Path folder = file.resolveSibling(taken.result() == null ? REFUSED : TAKEN_IN);
        try {
            Files.createDirectories(folder);
            String name = String.valueOf(file.getFileName());
            Path target = folder.resolve(name);
            for (int n = 2; Files.exists(target); n++) {
                target = folder.resolve(n + "-" + name);
            }
            Files.move(file, target);
        } catch (NoSuchFileException moved) {
            // It lies there under its name.
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-005", folder);
        }
    }
}
