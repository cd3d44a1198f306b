package rubezh.bundle.transfer;

import module java.base;

import rubezh.bundle.peer.ExchangeLogEntry;
import rubezh.text.Fault;

/**
 * Bundles in a folder that the exchange log does not name. Their content is not read: a file that
 * was renamed counts as another one, and importing it again changes nothing.
 *
 * @see rubezh.bundle.Exchange#incoming
 */
public final class IncomingBundles {
    private static final String NAMES = "RZ-*.json{,.age}";

    private IncomingBundles() {}

    /**
     * Returns the bundles by name, so that those of one station come in their order.
     *
     * @param log the exchange log
     * @throws Fault {@code APP-003} if the folder cannot be read
     */
    public static List<Path> in(Path folder, List<ExchangeLogEntry> log) {
        Set<String> logged =
                log.stream().map(ExchangeLogEntry::file).collect(Collectors.toUnmodifiableSet());
        var found = new ArrayList<Path>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, NAMES)) {
            files.forEach(file -> {
                if (!logged.contains(String.valueOf(file.getFileName()))) {
                    found.add(file);
                }
            });
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-003", folder);
        }
        return found.stream().sorted().toList();
    }
}
