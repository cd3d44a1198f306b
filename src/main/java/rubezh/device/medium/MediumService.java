package rubezh.device.medium;

import module java.base;

import rubezh.device.bus.BusConnection;
import rubezh.device.bus.BusConnection.BusCallException;
import rubezh.device.bus.BusMessage;
import rubezh.device.bus.BusWriter;
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

    /**
     * Connection to UDisks2.
     *
     * @see <a href="https://storaged.org/doc/udisks2-api/latest/">UDisks Reference Manual</a>
     */
    private static final class DiskConnection implements AutoCloseable {
        static final String UDISKS = "org.freedesktop.UDisks2";

        /** What UDisks2 writes where there is no other object. */
        private static final String NO_OBJECT = "/";

        private static final String PROPERTIES = "org.freedesktop.DBus.Properties";

        /** Nobody is asked for a password: what the officer may not, is refused. */
        private static final Map<String, Boolean> UNASKED =
                Map.of("auth.no_user_interaction", true);

        private final BusConnection bus;

        DiskConnection(Path socket) throws IOException {
            this.bus = BusConnection.open(socket);
        }

        /** Returns the objects of a device; none if UDisks2 knows no such block device. */
        List<String> volumes(String device) throws IOException {
            var arguments = new BusWriter().options(Map.of("path", device)).options(Map.of());
            return call("/org/freedesktop/UDisks2/Manager", "Manager", "ResolveDevice", arguments)
                    .arguments()
                    .texts();
        }

        /** Returns a property that is a path of an object; empty where there is none. */
        String object(String path, String interfaceName, String name) throws IOException {
            Object value = property(path, interfaceName, name);
            return NO_OBJECT.equals(value) ? "" : value.toString();
        }

        boolean isTrue(String path, String interfaceName, String name) throws IOException {
            return Boolean.TRUE.equals(property(path, interfaceName, name));
        }

        Object property(String path, String interfaceName, String name) throws IOException {
            var arguments = new BusWriter().text(UDISKS + "." + interfaceName).text(name);
            return request(BusMessage.of(BusMessage.CALL, path, PROPERTIES, "Get").with(arguments))
                    .arguments()
                    .value();
        }

        /** Calls a method that has options only. */
        void act(String path, String interfaceName, String method) throws IOException {
            call(path, interfaceName, method, new BusWriter().options(UNASKED));
        }

        private BusMessage call(
                String path, String interfaceName, String method, BusWriter arguments)
                throws IOException {
            String name = UDISKS + "." + interfaceName;
            return request(BusMessage.of(BusMessage.CALL, path, name, method).with(arguments));
        }

        private BusMessage request(BusMessage call) throws IOException {
            return bus.request(call.with(BusMessage.DESTINATION, UDISKS));
        }

        @Override
        public void close() throws IOException {
            bus.close();
        }
    }

    /**
     * Folders of the media that can be taken out: on Linux and macOS what is mounted where sticks
     * are, on Windows the drives that the system calls removable.
     */
    static final class RemovableMedia {
        private final List<Path> parents;

        /**
         * @param parents folders that each have a folder for every medium
         */
        RemovableMedia(List<Path> parents) {
            this.parents = List.copyOf(parents);
        }

        /** Returns the media of this computer, for the account of a user. */
        static RemovableMedia of(String user) {
            return new RemovableMedia(
                    List.of(
                            Path.of("/", "media", user),
                            Path.of("/", "run", "media", user),
                            Path.of("/Volumes")));
        }

        /** Returns the folders of the media that can be read, sorted. */
        List<Path> folders() {
            var folders = new ArrayList<Path>();
            parents.forEach(parent -> addMounted(parent, folders));
            for (Path root : FileSystems.getDefault().getRootDirectories()) {
                if (isRemovable(root)) {
                    folders.add(root);
                }
            }
            return folders.stream().sorted().toList();
        }

        /** Returns whether a folder is on one of the media. */
        boolean holds(Path folder) {
            return folders().stream().anyMatch(folder.toAbsolutePath()::startsWith);
        }

        private static void addMounted(Path parent, List<Path> folders) {
            if (!Files.isDirectory(parent)) {
                return;
            }
            try (DirectoryStream<Path> found = Files.newDirectoryStream(parent)) {
                found.forEach(folder -> {
                    if (Files.isDirectory(folder) && Files.isReadable(folder)) {
                        folders.add(folder);
                    }
                });
            } catch (IOException _) {
                // a folder of another user: nothing in it is offered
            }
        }

        private static boolean isRemovable(Path root) {
            try {
                return Boolean.TRUE.equals(
                        Files.getFileStore(root).getAttribute("volume:isRemovable"));
            } catch (IOException | UnsupportedOperationException | IllegalArgumentException _) {
                return false; // only Windows says so, and not of an empty drive
            }
        }
    }

    /**
     * Medium that the system can eject.
     *
     * @param name its label; without one the name of its device
     * @param volume object of what is mounted
     * @param backing object of the encrypted volume that the mounted one lies in; empty if none
     * @param drive object of the drive
     */
    public record Medium(String name, String volume, String backing, String drive) {}

    /** What became of an ejected medium; it can be taken out in each state. */
    public enum MediumState {
        /** The drive has no power any more, or gave its medium out. */
        EJECTED,
        /** Its file system is unmounted; the drive can do no more, or did not. */
        UNMOUNTED
    }
}
