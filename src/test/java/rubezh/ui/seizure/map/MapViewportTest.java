package rubezh.ui.seizure.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rubezh.domain.seizure.Coordinates;
import rubezh.table.boundary.CountryOutline.MapPoint;
import rubezh.table.boundary.MapProjection;

/** Visible part of the map and its cross. */
final class MapViewportTest {
    private static final MapPoint BISHKEK = new MapPoint(7460, 4287);

    private final MapViewport viewport = new MapViewport(200, 100);

    @Test
    void withoutACrossThereAreNoCoordinatesToSet() {
        assertThat(viewport.target()).isNull();
        viewport.placeCross(null);
        assertThat(viewport.cross()).isEqualTo(viewport.projection().middle());
        viewport.removeCross();
        assertThat(viewport.target()).isNull();
    }

    @Test
    void theCrossStandsOnAPinInSightAndStaysThere() {
        viewport.fit(List.of(BISHKEK), 200, 100);
        viewport.placeCross(BISHKEK);
        viewport.placeCross(null);
        assertThat(viewport.target()).isEqualTo(new Coordinates(4_287_000, 7_460_000));
    }

    @Test
    void aPinOutOfSightIsLeftAlone() {
        viewport.placeCross(new MapPoint(-7000, 4000));
        assertThat(viewport.cross()).isEqualTo(viewport.projection().middle());
    }

    @Test
    void theVisiblePartFollowsACrossThatLeavesIt() {
        MapProjection before = viewport.projection();
        assertThat(viewport.moveCross(50, 0)).isFalse();
        assertThat(viewport.projection()).isEqualTo(before);
        assertThat(viewport.moveCross(60, 0)).isTrue();
        assertThat(viewport.projection().middle()).isEqualTo(viewport.cross());
        viewport.restore(before);
        assertThat(viewport.projection()).isEqualTo(before);
        assertThat(viewport.cross()).isNull();
    }

    @Test
    void zoomingKeepsTheCrossInTheMiddle() {
        viewport.moveCrossTo(10, 10);
        double scale = viewport.projection().scale();
        viewport.zoom(2);
        assertThat(viewport.projection().middle()).isEqualTo(viewport.cross());
        assertThat(viewport.projection().scale()).isEqualTo(scale * 2);
    }
}
