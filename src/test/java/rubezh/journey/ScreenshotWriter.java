package rubezh.journey;

import module java.base;

import java.awt.image.BufferedImage;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;
import rubezh.fixtures.FxThread;

/** Writes screenshots as small PNG files. */
public final class ScreenshotWriter {
    private ScreenshotWriter() {}

    public static void write(Scene scene, Path file) {
        write(FxThread.call(() -> SwingFXUtils.fromFXImage(scene.snapshot(null), null)), file);
    }

    /** Writes an image that is no window. */
    public static void write(BufferedImage image, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(reduceColours(image), "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the image with a palette of 256 colours, a third of the bytes. The palette comes from
     * the GIF writer, the only class of the JDK that computes one.
     */
    private static BufferedImage reduceColours(BufferedImage image) throws IOException {
        var opaque =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        opaque.createGraphics().drawImage(image, 0, 0, null);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(opaque, "gif", bytes);
        return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
