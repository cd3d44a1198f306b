package rubezh.register.grant;

import rubezh.domain.grant.StationRight;

/**
 * Right to ask for, or to give.
 *
 * @param station code of the other station: who is asked, or to whom it is given
 * @param cases code of the station whose cases are meant, or {@link
 *     rubezh.domain.grant.GrantStep#ALL}
 */
public record RightRequest(StationRight right, String station, String cases) {}
