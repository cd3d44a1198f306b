package rubezh.domain.station;

import module java.base;

/** Time zones of the stations of the region, west to east. */
public final class StationTimeZone {
    public static final List<ZoneId> ALL =
            List.of(
                            "Europe/Kyiv",
                            "Europe/Minsk",
                            "Europe/Moscow",
                            "Asia/Yerevan",
                            "Asia/Baku",
                            "Asia/Tbilisi",
                            "Asia/Samara",
                            "Asia/Tehran",
                            "Asia/Kabul",
                            "Asia/Ashgabat",
                            "Asia/Dushanbe",
                            "Asia/Tashkent",
                            "Asia/Yekaterinburg",
                            "Asia/Almaty",
                            "Asia/Bishkek",
                            "Asia/Omsk",
                            "Asia/Shanghai",
                            "UTC")
                    .stream()
                    .filter(ZoneId.getAvailableZoneIds()::contains)
                    .map(ZoneId::of)
                    .toList();

    private StationTimeZone() {}
}
