package rubezh.ui.seizure.map;

import java.util.ArrayList;
import java.util.List;
import rubezh.domain.reference.Code.Country;
import rubezh.ui.seizure.map.CountryOutline.MapPoint;
import rubezh.ui.seizure.map.CountryOutline.Ring;

/** What the map has to show of a route. */
final class MapExtent {
    /** A country wider than this, in hundredths of a degree, need not be in sight as a whole. */
    private static final double WIDE = 3_000;

    private MapExtent() {}

    static List<MapPoint> of(RouteStops stops, CountryOutlines outlines) {
        var wanted = new ArrayList<>(stops.points(outlines));
        for (Country country : stops.countries()) {
            outlines.find(country.code())
                    .map(one -> one.rings().getFirst())
                    .filter(ring -> ring.east() - ring.west() < WIDE)
                    .ifPresent(ring -> wanted.addAll(corners(ring)));
        }
        return wanted;
    }

    private static List<MapPoint> corners(Ring ring) {
        return List.of(
                new MapPoint(ring.west(), ring.south()), new MapPoint(ring.east(), ring.north()));
    }
}
