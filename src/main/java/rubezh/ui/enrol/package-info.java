/** Screen of the roster of headquarters: who is trusted, approving requests, joining. */
@NullMarked
package rubezh.ui.enrol;

import org.jspecify.annotations.NullMarked;
