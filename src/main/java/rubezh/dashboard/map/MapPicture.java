package rubezh.dashboard.map;

import module java.base;

import rubezh.dashboard.MapTarget;
import rubezh.dashboard.map.MapMark.Disc;

/**
 * Map as marks.
 *
 * @param marks marks, the lowest first
 * @param width width in pixels
 * @param height height in pixels
 */
public record MapPicture(List<MapMark> marks, double width, double height) {
    /** Pixels around a disc that still are of it. */
    private static final double REACH = 4;

    public MapPicture {
        marks = List.copyOf(marks);
    }

    /** Returns this picture over another one of its size. */
    public MapPicture over(MapPicture ground) {
        return new MapPicture(
                Stream.concat(ground.marks.stream(), marks.stream()).toList(), width, height);
    }

    /** Returns the disc at a pixel, the topmost if there are several. */
    public Optional<Disc> discAt(double x, double y) {
        return discs().reversed().stream()
                .filter(disc -> Math.hypot(disc.x() - x, disc.y() - y) <= disc.radius() + REACH)
                .min(Comparator.comparingDouble(disc -> Math.hypot(disc.x() - x, disc.y() - y)));
    }

    /** Returns what a disc at a pixel stands for. */
    public Optional<MapTarget> targetAt(double x, double y) {
        return discAt(x, y).map(Disc::target);
    }

    List<Disc> discs() {
        return marks.stream().filter(Disc.class::isInstance).map(Disc.class::cast).toList();
    }
}
