package rubezh.table.boundary;

import module java.base;

import rubezh.table.boundary.CountryOutline.MapPoint;

/** Area, centre and thinning of lines. */
public final class RingGeometry {
    private RingGeometry() {}

    /**
     * Thins a line by the method of Douglas and Peucker: keeps the point that strays most, as long
     * as one does.
     *
     * @param stray how far a thinned line may stray, in hundredths of a degree
     */
    public static List<MapPoint> thinned(List<MapPoint> line, double stray) {
        var kept = new BitSet(line.size());
        kept.set(0);
        kept.set(line.size() - 1);
        var parts = new ArrayDeque<int[]>();
        parts.push(new int[] {0, line.size() - 1});
        while (!parts.isEmpty()) {
            int[] part = parts.pop();
            int farthest = farthest(line, part[0], part[1], stray);
            if (farthest > 0) {
                kept.set(farthest);
                parts.push(new int[] {part[0], farthest});
                parts.push(new int[] {farthest, part[1]});
            }
        }
        return kept.stream().mapToObj(line::get).toList();
    }

    /** Returns the point that strays most from a part of a line; 0 if none strays too far. */
    private static int farthest(List<MapPoint> line, int first, int last, double stray) {
        int farthest = 0;
        double most = stray;
        for (int i = first + 1; i < last; i++) {
            double distance = distance(line.get(i), line.get(first), line.get(last));
            if (distance > most) {
                most = distance;
                farthest = i;
            }
        }
        return farthest;
    }

    private static double distance(MapPoint point, MapPoint from, MapPoint to) {
        double dx = to.east() - from.east();
        double dy = to.north() - from.north();
        double px = point.east() - from.east();
        double py = point.north() - from.north();
        double length = Math.hypot(dx, dy);
        return length == 0 ? Math.hypot(px, py) : Math.abs(px * dy - py * dx) / length;
    }

    /** Returns the area of a closed line, in square hundredths of a degree. */
    public static double area(List<MapPoint> ring) {
        return Math.abs(signedArea(ring));
    }

    private static double signedArea(List<MapPoint> ring) {
        return IntStream.range(0, ring.size()).mapToDouble(i -> cross(ring, i)).sum() / 2;
    }

    private static double cross(List<MapPoint> ring, int i) {
        MapPoint a = ring.get(i);
        MapPoint b = next(ring, i);
        return a.east() * b.north() - b.east() * a.north();
    }

    private static MapPoint next(List<MapPoint> ring, int i) {
        return ring.get((i + 1) % ring.size());
    }

    /** Returns the centre of gravity of a closed line. */
    public static MapPoint middle(List<MapPoint> ring) {
        double area = signedArea(ring);
        if (area == 0) {
            return ring.getFirst();
        }
        double x = 0;
        double y = 0;
        for (int i = 0; i < ring.size(); i++) {
            MapPoint a = ring.get(i);
            MapPoint b = next(ring, i);
            x += (a.east() + b.east()) * cross(ring, i);
            y += (a.north() + b.north()) * cross(ring, i);
        }
        return new MapPoint(Math.round(x / (6 * area)), Math.round(y / (6 * area)));
    }
}
