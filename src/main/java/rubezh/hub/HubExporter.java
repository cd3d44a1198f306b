package rubezh.hub;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.Exchange;
import rubezh.bundle.format.BundleError;
import rubezh.bundle.transfer.ExportPreview;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ExportResult.ExportedFile;
import rubezh.progress.Progress;
import rubezh.text.Fault;

/**
 * Bundles of a hub for the posts: one for each that lacks something of what is meant for it, by its
 * newest report. A bundle is named by what it carries, so whoever repeats it, also after it was
 * ended half way, writes what is not there. One post after another, as an export does.
 */
public final class HubExporter {
    private final Exchange exchange;

    HubExporter(Exchange exchange) {
        this.exchange = exchange;
    }

    /** What became of a post. */
    public enum State {
        /** Its bundle was written. */
        WRITTEN,
        /** A bundle with the same contents lies in the folder. */
        THERE,
        /** It lacks nothing. */
        COMPLETE,
        /** Its bundle would be written. */
        PLANNED,
        /** Its bundle could not be written. */
        FAILED
    }

    /**
     * What there is for a post.
     *
     * @param revisions number of revisions that it lacks
     * @param encrypted whether its bundle is encrypted
     * @param files files that were written, or are there
     * @param fault why its bundle could not be written; null unless it failed
     */
    public record PostBundle(
            String station,
            State state,
            int revisions,
            boolean encrypted,
            List<Path> files,
            @Nullable Fault fault) {}

    /**
     * Writes the bundles. One that cannot be written stops no other; cancelling, or a hub that
     * gives no answer, ends it after those that are written.
     *
     * @param folder where to; made unless it is there
     * @param attachments whether photos and documents go with them
     * @param dryRun whether it is only told what would be written
     */
    public void write(
            Path folder,
            boolean attachments,
            boolean dryRun,
            Progress progress,
            Consumer<PostBundle> consumer) {
        if (!dryRun) {
            makeFolder(folder);
        }
        for (String station : exchange.recipientStations()) {
            PostBundle done;
            try {
                done = write(station, folder, attachments, dryRun, progress);
            } catch (Fault fault) {
                if (BundleError.CANCELLED.isCauseOf(fault) || fault.code().startsWith("HUB-")) {
                    throw fault;
                }
                done = new PostBundle(station, State.FAILED, 0, false, List.of(), fault);
            }
            consumer.accept(done);
        }
    }

    private PostBundle write(
            String station, Path folder, boolean attachments, boolean dryRun, Progress progress) {
        var request =
                new ExportRequest(
                        exchange.unacknowledged(List.of(station)), station, folder, attachments);
        ExportPreview preview = exchange.previewExport(request, progress);
        boolean encrypted = !preview.encryptedFor().isEmpty();
        if (preview.isEmpty()) {
            return new PostBundle(station, State.COMPLETE, 0, encrypted, List.of(), null);
        }
        String start = "RZ-" + exchange.self().station() + "-" + preview.contents();
        List<Path> there = there(folder, start + "-to-" + station, preview.size().files());
        State state = there.isEmpty() ? State.PLANNED : State.THERE;
        if (there.isEmpty() && !dryRun) {
            state = State.WRITTEN;
            there =
                    exchange.export(request, start + "-1of1.json", progress).files().stream()
                            .map(ExportedFile::file)
                            .toList();
        }
        return new PostBundle(station, state, preview.revisions(), encrypted, there, null);
    }

    /** Returns the files of a bundle; empty unless all are there. */
    private static List<Path> there(Path folder, String start, int parts) {
        List<Path> found =
                IntStream.rangeClosed(1, parts)
                        .mapToObj(part -> start + "-" + part + "of" + parts + ".json")
                        .flatMap(name -> Stream.of(name, name + ".age"))
                        .map(folder::resolve)
                        .filter(Files::exists)
                        .toList();
        return found.size() == parts ? found : List.of();
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw BundleError.WRITE_FAILED.fault(e, folder, String.valueOf(e.getMessage()));
        }
    }
}
