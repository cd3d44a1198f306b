package rubezh.ui.dashboard;

import module java.base;

import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import rubezh.dashboard.MapFigures;
import rubezh.dashboard.map.MapFormat;
import rubezh.dashboard.map.MapGround;
import rubezh.dashboard.map.MapImage;
import rubezh.dashboard.map.MapPainter;
import rubezh.dashboard.map.MapPicture;
import rubezh.table.boundary.CountryOutline.MapPoint;
import rubezh.table.boundary.MapProjection;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.Job;

/**
 * A map as two images, drawn in the background: the ground, larger than what is shown so that it
 * can be dragged, and what stands on it. Until new ones are drawn those before stand where their
 * part of the Earth is.
 */
final class CaseMapImages {
    /** Size of the image of the ground relative to that of the map. */
    private static final double LARGER = 1.4;

    private final BackgroundWorker worker;
    private final ImageView groundView = layer();
    private final ImageView marksView = layer();
    private @Nullable GroundKey ground;
    private @Nullable MapProjection marks;
    private @Nullable MapPicture picture;
    private @Nullable MapImage colours;
    private @Nullable Theme colouredFor;
    private @Nullable Job<?> drawing;

    /** What is drawn of a register. */
    record Content(MapGround ground, MapFigures figures, MapPainter.View view, MapFormat words) {}

    /**
     * How it is shown.
     *
     * @param zoom zoom of the window
     * @param output pixels of the screen for each of the window
     */
    record Look(double zoom, double output, Theme theme) {
        double scale() {
            return zoom * output;
        }
    }

    /** What an image of the ground shows. */
    private record GroundKey(MapGround of, MapProjection projection, Look look) {}

    /** Images that were drawn; no ground where the one before still is right. */
    private record Drawn(
            MapPicture picture,
            MapProjection marksOf,
            int[] marks,
            GroundKey groundOf,
            int @Nullable [] ground) {}

    CaseMapImages(BackgroundWorker worker) {
        this.worker = worker;
    }

    private static ImageView layer() {
        var view = new ImageView();
        view.setManaged(false);
        view.setMouseTransparent(true);
        return view;
    }

    /** Returns the images, the lower first. */
    List<ImageView> nodes() {
        return List.of(groundView, marksView);
    }

    /** Returns what stands on the ground as it was last drawn; null before the first time. */
    @Nullable MapPicture picture() {
        return picture;
    }

    /** Shows a part of the Earth: at once what there is, and soon what it is now. */
    void show(Content content, MapProjection shown, Look look) {
        place(shown, look.zoom());
        var larger =
                new MapProjection(
                        shown.middle(),
                        shown.scale(),
                        shown.width() * LARGER,
                        shown.height() * LARGER);
        var key = new GroundKey(content.ground(), larger, look);
        boolean kept = key.equals(ground);
        Job.cancelAll(drawing);
        drawing =
                worker.of(_ -> draw(content, shown, look, key, !kept))
                        .unlisted()
                        .onDone(drawn -> {
                            take(drawn, look);
                            place(shown, look.zoom());
                        })
                        .start();
    }

    /** Draws images; one at a time, on a background thread. */
    private synchronized Drawn draw(
            Content content, MapProjection shown, Look look, GroundKey key, boolean all) {
        MapImage image = colours;
        if (image == null || colouredFor != look.theme()) {
            image = MapImage.of(look.theme().id());
            colours = image;
            colouredFor = look.theme();
        }
        var painter = new MapPainter(content.ground(), content.words(), image::textWidth);
        MapPicture made = painter.paint(content.figures(), content.view(), shown);
        return new Drawn(
                made,
                shown,
                image.drawMarks(made, look.scale()),
                key,
                all ? image.draw(content.ground().picture(key.projection()), look.scale()) : null);
    }

    private void take(Drawn drawn, Look look) {
        picture = drawn.picture();
        marks = drawn.marksOf();
        marksView.setImage(image(drawn.marksOf(), look, drawn.marks()));
        int[] pixels = drawn.ground();
        if (pixels != null) {
            ground = drawn.groundOf();
            groundView.setImage(image(drawn.groundOf().projection(), look, pixels));
        }
    }

    private static WritableImage image(MapProjection of, Look look, int[] argb) {
        return new WritableImage(
                new PixelBuffer<>(
                        MapImage.pixels(of.width(), look.scale()),
                        MapImage.pixels(of.height(), look.scale()),
                        IntBuffer.wrap(argb),
                        PixelFormat.getIntArgbPreInstance()));
    }

    /** Puts the images where their part of the Earth is. */
    private void place(MapProjection shown, double zoom) {
        GroundKey key = ground;
        if (key != null) {
            place(groundView, key.projection(), shown, zoom);
        }
        MapProjection of = marks;
        if (of != null) {
            place(marksView, of, shown, zoom);
        }
    }

    private static void place(ImageView view, MapProjection of, MapProjection shown, double zoom) {
        double factor = shown.scale() / of.scale();
        MapPoint middle = of.middle();
        view.setX((shown.x(middle) - of.width() / 2 * factor) * zoom);
        view.setY((shown.y(middle) - of.height() / 2 * factor) * zoom);
        view.setFitWidth(of.width() * factor * zoom);
        view.setFitHeight(of.height() * factor * zoom);
    }

    /** Stops drawing. */
    void close() {
        Job.cancelAll(drawing);
    }
}
