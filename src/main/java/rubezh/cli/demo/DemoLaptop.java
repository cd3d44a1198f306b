package rubezh.cli.demo;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.bundle.transfer.ExportRequest;
import rubezh.bundle.transfer.ImportPreview;
import rubezh.bundle.transfer.ImportResult;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.progress.Progress;
import rubezh.session.OpenRegister;
import rubezh.session.Stations;
import rubezh.session.Stations.TrainingOfficer;
import rubezh.session.Stations.TrainingPost;
import rubezh.text.Fault;

/** A training register with the officer who is signed in to it; another one signs in anew. */
final class DemoLaptop implements AutoCloseable {
    private static final String PHRASE_FILE = "training-password.txt";

    private final Stations stations;
    private final Path folder;
    private final TrainingPost post;
    private @Nullable OpenRegister register;
    private @Nullable TrainingOfficer signedIn;

    DemoLaptop(Stations stations, Path folder, TrainingPost post) {
        this.stations = stations;
        this.folder = folder;
        this.post = post;
    }

    Path folder() {
        return folder;
    }

    String code() {
        return post.code();
    }

    private OpenRegister as(TrainingOfficer officer) {
        OpenRegister open = register;
        if (open == null || signedIn != officer) {
            close();
            open = stations.openTraining(folder, post, officer, Optional.empty());
            register = open;
            signedIn = officer;
        }
        return open;
    }

    OpenRegister asSupervisor() {
        return as(TrainingOfficer.SUPERVISOR);
    }

    OpenRegister asAdministrator() {
        return as(TrainingOfficer.ADMINISTRATOR);
    }

    /** Returns this laptop's register restored from a backup on another laptop. */
    DemoLaptop restored(Path backup, Path other) {
        try {
            Files.createDirectories(other);
            Files.copy(folder.resolve(PHRASE_FILE), other.resolve(PHRASE_FILE));
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-005", other);
        }
        stations.restores(other).restore(backup, null, _ -> {});
        return new DemoLaptop(stations, other, post);
    }

    /** Writes what another station has not acknowledged as a bundle. */
    Path export(DemoLaptop to, Path target) {
        OpenRegister open = asSupervisor();
        var selection = open.exchange().unacknowledged(List.of(to.code()));
        // Headquarters compared the words of every computer, so a new key needs no question.
        var agreed = new ExportRequest.Encrypted(List.of(), true);
        var request =
                new ExportRequest(
                        selection, to.code(), target, true, agreed, true, ExportRequest.PART_BYTES);
        return open.exchange().export(request, Progress.NONE).file();
    }

    /**
     * Imports a bundle of a station in the roster; what is refused in it stays outside.
     *
     * @throws Fault if it is refused as a whole
     */
    ImportResult take(Path bundle) {
        var policy = new UnknownSenderPolicy.Reject();
        OpenRegister open = asSupervisor();
        try (ImportPreview preview = open.exchange().preview(bundle, policy, Progress.NONE)) {
            return open.exchange().apply(preview, Progress.NONE);
        }
    }

    @Override
    public void close() {
        OpenRegister open = register;
        register = null;
        if (open != null) {
            open.close();
        }
    }
}
