/** The demo shop "Wędrowiec": customers, purchases, returns, stock, staff and channel accounts, the same every time. */
@NullMarked
package io.kontuar.demo.shop;

import org.jspecify.annotations.NullMarked;
