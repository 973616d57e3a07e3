@NullMarked
package io.kontuar.demo.shop;

import org.jspecify.annotations.NullMarked;
