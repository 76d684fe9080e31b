//! A link as a QR code, large and sharp enough for a poster.

use anyhow::anyhow;
use fast_qr::{ECL, QRBuilder};

/// So many pixels for each square of the code, and so many squares of white around it, as readers need.
const SCALE: usize = 16;
const QUIET: usize = 4;

/// The code as a PNG in black and white. A quarter of it may be torn or covered.
///
/// # Errors
/// The link is too long for a code.
pub(crate) fn qr_code(link: &str) -> anyhow::Result<Vec<u8>> {
    let code = QRBuilder::new(link).ecl(ECL::Q).build().map_err(|error| anyhow!("no QR code for a link: {error}"))?;
    let side = code.size + 2 * QUIET;
    let is_black = |x: usize, y: usize| {
        let inside = |at: usize| (QUIET..QUIET + code.size).contains(&at);
        inside(x) && inside(y) && code[y - QUIET][x - QUIET].value()
    };
    let row =
        |y: usize| (0..side).flat_map(move |x| [if is_black(x, y) { 0 } else { 255 }; SCALE]).collect::<Vec<u8>>();
    let pixels = (0..side).flat_map(|y| row(y).repeat(SCALE)).collect::<Vec<u8>>();
    encode(&pixels, u32::try_from(side * SCALE)?)
}

fn encode(pixels: &[u8], side: u32) -> anyhow::Result<Vec<u8>> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, side, side);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.write_header()?.write_image_data(pixels)?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_has_its_corners_and_a_white_edge() {
        let file = qr_code("https://t.me/hashar_bot?start=event-12_poster").unwrap();
        let mut reader = png::Decoder::new(std::io::Cursor::new(file)).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut pixels).unwrap();
        let side = usize::try_from(info.width).unwrap();
        let at = |x: usize, y: usize| pixels[y * side + x];
        assert_eq!((at(0, 0), at(QUIET * SCALE - 1, 200), at(side - 1, side - 1)), (255, 255, 255));
        let corner = QUIET * SCALE;
        assert!((0..7 * SCALE).all(|along| at(corner + along, corner) == 0), "the square in the corner");
        assert_eq!(at(corner + SCALE, corner + SCALE), 255, "white within the square");
    }
}
