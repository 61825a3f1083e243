import {RelataError} from "@relata/model"

/** A picture for print has this many pixels for each on the screen. */
const scale = 3

/** Draws an SVG file as a PNG, three times as large. */
export async function rasterize(svg: Blob): Promise<Blob> {
  const url = URL.createObjectURL(svg)
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement("canvas")
    canvas.width = image.width * scale
    canvas.height = image.height * scale
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"))
    if (!png)
      throw new RelataError(
        "viewer.no-png",
        "This browser makes no PNG of this size. Save the picture as SVG.",
      )
    return png
  } finally {
    URL.revokeObjectURL(url)
  }
}
