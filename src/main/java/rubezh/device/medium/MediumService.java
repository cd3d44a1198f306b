package rubezh.device.medium;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rubezh.device.bus.BusCallException;
import rubezh.device.bus.BusConnection;
import rubezh.text.Fault;
import rubezh.text.Fault.Exit;

/**
 * Finds media that can be taken out, and ejects them through UDisks2. Each call waits for the
 * system, so not on the thread of a window; an interrupt ends the wait, not what the system has
 * begun.
 *
 * <pre>{@code
 * var media = MediumService.of(System.getenv());
 * media.find(bundle).ifPresent(media::eject);
 * }</pre>
 */
public final class MediumService {
    private final Path socket;
    private final RemovableMedia media;

    /**
     * @param socket socket of the message bus of the system
     * @param media folders of the media
     */
    MediumService(Path socket, RemovableMedia media) {
        this.socket = socket;
        this.media = media;
    }

    /**
     * Returns the service of this computer.
     *
     * @param environment environment of the process
     */
    public static MediumService of(Map<String, String> environment) {
        return new MediumService(
                BusConnection.system(environment),
                RemovableMedia.of(System.getProperty("user.name", "")));
    }

    /** Returns the folders of the media that can be read, sorted. */
    public List<Path> folders() {
        return media.folders();
    }

    /** Returns whether a file is on one of the media. */
    public boolean holds(Path file) {
        return media.holds(file);
    }

    /** Returns the medium that a file is on; empty if the program cannot eject it. */
    public Optional<Medium> find(Path file) {
        try {
            return Optional.of(require(file));
        } catch (Fault notEjected) {
            return Optional.empty();
        }
    }

    /**
     * Returns the medium that a file is on.
     *
     * @param file a file or folder; if it is not there yet, the nearest folder above it counts
     * @throws Fault {@code MED-001} if the computer has no UDisks2, {@code MED-002} if the file is
     *     on no removable drive
     */
    public Medium require(Path file) {
        try (var disks = new DiskConnection(socket)) {
            String device = Files.getFileStore(existing(file)).name();
            List<String> volumes = disks.volumes(device);
            if (volumes.isEmpty()) {
                throw new Fault(Exit.USAGE, "MED-002", file);
            }
            Medium medium = medium(disks, volumes.getFirst(), device);
            if (medium.drive().isEmpty() || !disks.isTrue(medium.drive(), "Drive", "Removable")) {
                throw new Fault(Exit.USAGE, "MED-002", file);
            }
            return medium;
        } catch (IOException e) {
            throw new Fault(e, Exit.USAGE, "MED-001");
        }
    }

    private static Path existing(Path file) throws IOException {
        Path at = file.toAbsolutePath();
        for (Path above = at; above != null && Files.notExists(at); above = at.getParent()) {
            at = above;
        }
        return at.toRealPath();
    }

    private static Medium medium(DiskConnection disks, String volume, String device)
            throws IOException {
        String backing = disks.object(volume, "Block", "CryptoBackingDevice");
        String drive = disks.object(backing.isEmpty() ? volume : backing, "Block", "Drive");
        String label = disks.property(volume, "Block", "IdLabel").toString();
        String name = label.isEmpty() ? device.substring(device.lastIndexOf('/') + 1) : label;
        return new Medium(name, volume, backing, drive);
    }

    /**
     * Unmounts a medium and powers its drive off if that can be done.
     *
     * @throws Fault {@code MED-003} if a program uses a file on it, {@code MED-004} if the user may
     *     not, {@code MED-005} if another part of the same drive is in use: then this one is
     *     unmounted, {@code MED-006} if the system fails
     */
    public MediumState eject(Medium medium) {
        try (var disks = new DiskConnection(socket)) {
            unmount(disks, medium);
            return powerOff(disks, medium);
        } catch (IOException e) {
            throw failure(medium, e);
        }
    }

    private static void unmount(DiskConnection disks, Medium medium) throws IOException {
        try {
            disks.act(medium.volume(), "Filesystem", "Unmount");
        } catch (BusCallException e) {
            if (!e.is("NotMounted")) {
                throw e;
            }
        }
        if (!medium.backing().isEmpty()) {
            disks.act(medium.backing(), "Encrypted", "Lock");
        }
    }

    private static MediumState powerOff(DiskConnection disks, Medium medium) throws IOException {
        boolean canPowerOff = disks.isTrue(medium.drive(), "Drive", "CanPowerOff");
        if (!canPowerOff && !disks.isTrue(medium.drive(), "Drive", "Ejectable")) {
            return MediumState.UNMOUNTED;
        }
        try {
            disks.act(medium.drive(), "Drive", canPowerOff ? "PowerOff" : "Eject");
            return MediumState.EJECTED;
        } catch (BusCallException e) {
            if (e.is("DeviceBusy")) {
                throw new Fault(e, Exit.DISK, "MED-005", medium.name());
            }
            return MediumState.UNMOUNTED;
        }
    }

    private static Fault failure(Medium medium, IOException e) {
        if (e instanceof BusCallException answer) {
            if (answer.is("DeviceBusy")) {
                return new Fault(e, Exit.DISK, "MED-003", medium.name());
            }
            if (answer.is("NotAuthorized") || answer.is("NotAuthorizedCanObtain")) {
                return new Fault(e, Exit.NOT_PERMITTED, "MED-004", medium.name());
            }
        }
        return new Fault(e, Exit.DISK, "MED-006", medium.name(), String.valueOf(e.getMessage()));
    }
}
