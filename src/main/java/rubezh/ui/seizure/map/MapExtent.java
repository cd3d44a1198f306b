package rubezh.ui.seizure.map;

import java.util.ArrayList;
import java.util.List;
import rubezh.domain.reference.Code.Country;
import rubezh.ui.seizure.map.CountryOutline.MapPoint;
import rubezh.ui.seizure.map.CountryOutline.Ring;

/** Points that the map shows for a route: its stops and the corners of their countries. */
final class MapExtent {
    /** Width in hundredths of a degree above which a country is not shown as a whole. */
    private static final double MAX_WIDTH = 3_000;

    private MapExtent() {}

    static List<MapPoint> of(RouteStops stops, CountryOutlines outlines) {
        var points = new ArrayList<>(stops.points(outlines));
        for (Country country : stops.countries()) {
            outlines.find(country.code())
                    .map(one -> one.rings().getFirst())
                    .filter(ring -> ring.east() - ring.west() < MAX_WIDTH)
                    .ifPresent(ring -> points.addAll(corners(ring)));
        }
        return points;
    }

    private static List<MapPoint> corners(Ring ring) {
        return List.of(
                new MapPoint(ring.west(), ring.south()), new MapPoint(ring.east(), ring.north()));
    }
}
