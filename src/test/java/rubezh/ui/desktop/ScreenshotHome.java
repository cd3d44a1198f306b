package rubezh.ui.desktop;

import module java.base;

/**
 * Home folder of the person who seems to use the program in screenshots: {@code /home/operator}, or
 * what system property {@code rubezh.screenshots.home} names, with a digit where another run has
 * it. It is made for the screenshots, so that they show paths as a station has them, and deleted
 * with all that is in it when they are taken.
 */
final class ScreenshotHome implements AutoCloseable {
    private final Path folder;

    /**
     * Creates the folder.
     *
     * @throws IOException if it cannot be made
     */
    ScreenshotHome() throws IOException {
        String home = System.getProperty("rubezh.screenshots.home", "/home/operator");
        folder =
                IntStream.rangeClosed(1, 9)
                        .mapToObj(n -> Path.of(n == 1 ? home : home + n))
                        .filter(Files::notExists)
                        .findFirst()
                        .orElseThrow(() -> new FileAlreadyExistsException(home));
        Files.createDirectories(folder);
        System.setProperty("user.home", folder.toString());
    }

    /** Returns the folder of the registers. */
    Path registers() throws IOException {
        return Files.createDirectories(folder.resolve("rubezh"));
    }

    @Override
    public void close() throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
